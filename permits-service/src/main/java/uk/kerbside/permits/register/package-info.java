/**
 * The council's register: all permits and applications as officers look through them, and what happened to one permit
 * from its application on. Lists are narrowed by what officers ask for and sorted only in orders an index serves, so that
 * they are as quick over hundreds of thousands as over ten. Marks are never part of an address: who looks for one posts
 * it. Who of the council looked at what is written down.
 */
package uk.kerbside.permits.register;

/** The sandbox's page, and the door its confirmations come in by. */
package uk.kerbside.accounts.sandbox.rest;

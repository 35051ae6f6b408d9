/** What operators have to see to. */
package uk.kerbside.events.operations;

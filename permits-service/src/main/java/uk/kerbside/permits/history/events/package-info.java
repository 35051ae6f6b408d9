/** The history out of the journal. */
package uk.kerbside.permits.history.events;

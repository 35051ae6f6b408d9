/** What accounts says of money that was to go back. */
package uk.kerbside.permits.refund.events;

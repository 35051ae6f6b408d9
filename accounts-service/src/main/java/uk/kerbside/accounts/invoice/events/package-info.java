/** Fees as issuers tell of them. */
package uk.kerbside.accounts.invoice.events;

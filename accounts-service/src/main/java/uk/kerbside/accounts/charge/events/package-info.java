/** Charges as issuers tell of them, and what became of them as this service tells. */
package uk.kerbside.accounts.charge.events;

/** Rights as their issuers tell them, on their way into the ledger. */
package uk.kerbside.enforcement.ledger.events;

/** What was known of rights, over HTTP. */
package uk.kerbside.enforcement.ledger.rest;

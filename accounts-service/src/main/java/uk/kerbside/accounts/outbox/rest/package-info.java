/** The outbox over HTTP. */
package uk.kerbside.accounts.outbox.rest;

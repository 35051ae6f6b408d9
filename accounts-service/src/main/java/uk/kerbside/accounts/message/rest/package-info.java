/** Messages over HTTP, and the door receipts come in by. */
package uk.kerbside.accounts.message.rest;

/** Quotes over HTTP. */
package uk.kerbside.permits.quote.rest;

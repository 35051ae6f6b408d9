/** Renewing permits over HTTP. */
package uk.kerbside.permits.renewal.rest;

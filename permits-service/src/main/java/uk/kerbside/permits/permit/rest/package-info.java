/** Permits over HTTP. */
package uk.kerbside.permits.permit.rest;

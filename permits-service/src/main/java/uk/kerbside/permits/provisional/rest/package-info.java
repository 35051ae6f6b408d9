/** Provisional cover over HTTP. */
package uk.kerbside.permits.provisional.rest;

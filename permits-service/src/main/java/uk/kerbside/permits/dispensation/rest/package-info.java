/** Dispensations over HTTP. */
package uk.kerbside.permits.dispensation.rest;

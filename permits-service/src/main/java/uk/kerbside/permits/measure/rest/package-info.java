/** Measures over HTTP. */
package uk.kerbside.permits.measure.rest;

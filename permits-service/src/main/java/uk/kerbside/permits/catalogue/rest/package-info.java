/** The catalogue over HTTP. */
package uk.kerbside.permits.catalogue.rest;

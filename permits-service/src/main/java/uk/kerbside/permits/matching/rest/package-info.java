/** Extracts over HTTP. */
package uk.kerbside.permits.matching.rest;

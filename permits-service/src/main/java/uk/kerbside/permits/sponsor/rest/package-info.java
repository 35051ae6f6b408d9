/** Sponsoring over HTTP. */
package uk.kerbside.permits.sponsor.rest;

/** Waiting lists and limits of places over HTTP, for staff. */
package uk.kerbside.permits.waiting.rest;

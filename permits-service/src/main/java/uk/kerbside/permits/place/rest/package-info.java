/** Places and days over HTTP. */
package uk.kerbside.permits.place.rest;

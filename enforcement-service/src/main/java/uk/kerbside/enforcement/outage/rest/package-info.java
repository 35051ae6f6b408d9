/** Outages over HTTP. */
package uk.kerbside.enforcement.outage.rest;

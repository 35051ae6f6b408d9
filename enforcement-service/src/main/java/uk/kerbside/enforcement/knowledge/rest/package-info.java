/** Freshness over HTTP. */
package uk.kerbside.enforcement.knowledge.rest;

/** Bundles over HTTP, as JSON and as PDF. */
package uk.kerbside.enforcement.bundle.rest;

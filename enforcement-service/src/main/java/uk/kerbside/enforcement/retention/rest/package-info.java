/** Retention over HTTP. */
package uk.kerbside.enforcement.retention.rest;

/** Optimistic concurrency over HTTP: a resource's version is its {@code ETag}, a change names it in {@code If-Match}. */
package uk.kerbside.kit.etag;

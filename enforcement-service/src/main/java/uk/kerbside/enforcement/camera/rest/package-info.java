/** Batches, their reads and what became of provisional ones over HTTP. */
package uk.kerbside.enforcement.camera.rest;

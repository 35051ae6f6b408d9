/** Reads packed for the evidence, and provisional ones in their table. */
package uk.kerbside.enforcement.camera.persistence;

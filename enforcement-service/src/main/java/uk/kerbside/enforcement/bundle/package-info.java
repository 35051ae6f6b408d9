/**
 * The bundle: all there is of one check, for a tribunal or whoever decides on a challenge, as JSON and as a document to
 * be printed.
 */
package uk.kerbside.enforcement.bundle;

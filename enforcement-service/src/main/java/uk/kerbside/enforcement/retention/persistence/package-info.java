/** Aged evidence and runs of retention in the database. */
package uk.kerbside.enforcement.retention.persistence;

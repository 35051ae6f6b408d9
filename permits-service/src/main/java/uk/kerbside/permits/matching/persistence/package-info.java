/** Extracts in the database. */
package uk.kerbside.permits.matching.persistence;

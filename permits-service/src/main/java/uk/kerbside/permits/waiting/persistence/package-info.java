/** Waiting lists in the database. */
package uk.kerbside.permits.waiting.persistence;

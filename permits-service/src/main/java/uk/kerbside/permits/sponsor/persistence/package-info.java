/** Sponsored people in the database. */
package uk.kerbside.permits.sponsor.persistence;

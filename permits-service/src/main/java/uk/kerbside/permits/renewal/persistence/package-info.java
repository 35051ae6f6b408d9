/** Renewals in the database. */
package uk.kerbside.permits.renewal.persistence;

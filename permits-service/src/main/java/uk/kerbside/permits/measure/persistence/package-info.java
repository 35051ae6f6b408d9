/** Suspensions in the database. */
package uk.kerbside.permits.measure.persistence;

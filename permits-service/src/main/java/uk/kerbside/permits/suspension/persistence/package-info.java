/** Suspensions, and whom they concern, in PostgreSQL. */
package uk.kerbside.permits.suspension.persistence;

/** Dispensations in PostgreSQL. */
package uk.kerbside.permits.dispensation.persistence;

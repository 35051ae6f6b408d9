/** Permits in the database. */
package uk.kerbside.permits.permit.persistence;

/** Permits of those who have died, in the database. */
package uk.kerbside.permits.bereavement.persistence;

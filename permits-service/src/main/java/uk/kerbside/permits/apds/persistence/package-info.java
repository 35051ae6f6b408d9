/** What changed when, in the database. */
package uk.kerbside.permits.apds.persistence;

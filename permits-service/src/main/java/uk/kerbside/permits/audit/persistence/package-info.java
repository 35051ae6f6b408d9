/** Old reads in the database. */
package uk.kerbside.permits.audit.persistence;

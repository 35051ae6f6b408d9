/** Counting in the database. */
package uk.kerbside.permits.report.persistence;

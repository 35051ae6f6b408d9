/** Imports, their rows and what was taken, in PostgreSQL. Rows are written in portions, without entities. */
package uk.kerbside.permits.migration.persistence;

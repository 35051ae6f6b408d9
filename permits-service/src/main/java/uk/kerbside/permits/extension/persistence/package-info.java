/** Bulk extensions in the database. */
package uk.kerbside.permits.extension.persistence;

/** Who was told of changes to places, in PostgreSQL. */
package uk.kerbside.permits.announcement.persistence;

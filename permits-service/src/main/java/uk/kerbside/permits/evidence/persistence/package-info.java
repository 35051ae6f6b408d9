/** Evidence in PostgreSQL: what is known of a document in one table, its bytes in another. */
package uk.kerbside.permits.evidence.persistence;

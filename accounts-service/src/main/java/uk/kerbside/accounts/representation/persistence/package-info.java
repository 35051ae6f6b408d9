/** Representation in PostgreSQL. */
package uk.kerbside.accounts.representation.persistence;

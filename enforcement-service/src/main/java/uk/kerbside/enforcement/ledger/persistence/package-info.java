/** The ledger in the database. */
package uk.kerbside.enforcement.ledger.persistence;

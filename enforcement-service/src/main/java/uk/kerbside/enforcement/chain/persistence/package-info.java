/** Entries and checkpoints in the database. */
package uk.kerbside.enforcement.chain.persistence;

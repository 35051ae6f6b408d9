/** Aged records, holds and runs of retention in the database. */
package uk.kerbside.accounts.retention.persistence;

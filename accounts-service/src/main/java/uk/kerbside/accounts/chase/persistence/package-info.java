/** Unpaid charges in the database. */
package uk.kerbside.accounts.chase.persistence;

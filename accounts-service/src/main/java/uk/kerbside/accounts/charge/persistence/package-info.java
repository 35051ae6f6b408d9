/** Charges in the database. */
package uk.kerbside.accounts.charge.persistence;

/** Fees and invoices in the database. */
package uk.kerbside.accounts.invoice.persistence;

/** Payments and refunds in the database. */
package uk.kerbside.accounts.payment.persistence;

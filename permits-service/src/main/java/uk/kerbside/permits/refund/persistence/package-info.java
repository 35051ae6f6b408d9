/** Refunds in the database. */
package uk.kerbside.permits.refund.persistence;

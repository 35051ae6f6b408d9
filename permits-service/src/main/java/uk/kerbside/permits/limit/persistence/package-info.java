/** The counter rows. */
package uk.kerbside.permits.limit.persistence;

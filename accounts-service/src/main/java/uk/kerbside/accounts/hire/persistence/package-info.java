/** Vehicles whose hire ends, in the database. */
package uk.kerbside.accounts.hire.persistence;

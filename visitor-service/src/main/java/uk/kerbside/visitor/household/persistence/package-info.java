/** Households in the database. */
package uk.kerbside.visitor.household.persistence;

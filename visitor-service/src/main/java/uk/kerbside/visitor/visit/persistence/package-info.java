/** Visits in the database. */
package uk.kerbside.visitor.visit.persistence;

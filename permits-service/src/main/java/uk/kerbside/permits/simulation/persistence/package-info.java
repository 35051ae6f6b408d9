/** Simulations, and the permits they read, in PostgreSQL. */
package uk.kerbside.permits.simulation.persistence;

/** Changes to vehicles in the database. */
package uk.kerbside.permits.vehicle.persistence;

/** Changing the vehicles of a permit over HTTP. */
package uk.kerbside.permits.vehicle.rest;

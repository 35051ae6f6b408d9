/** Asking what proposed rules would do, over HTTP. */
package uk.kerbside.permits.simulation.rest;

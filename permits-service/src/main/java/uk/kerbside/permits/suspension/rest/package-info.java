/** Suspending bays over HTTP. */
package uk.kerbside.permits.suspension.rest;

/**
 * Suspensions: bays nobody may use for a time, whatever permit they hold. They stand in the place that is published, so
 * that an officer's check says so before anything else; the holders of permits they concern are told by facts accounts
 * makes messages of.
 */
package uk.kerbside.permits.suspension;

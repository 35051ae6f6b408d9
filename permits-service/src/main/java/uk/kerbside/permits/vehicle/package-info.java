/**
 * Vehicles of a permit: another one for good, now or from a day on, if wanted with some days of both; a courtesy car for a
 * while; swaps among the listed ones; the list itself. What a permit's time line must always be is the permit's own rule
 * ({@link uk.kerbside.permits.permit.TimeLine}); here stands who may ask for what, how often, and what it costs.
 */
package uk.kerbside.permits.vehicle;

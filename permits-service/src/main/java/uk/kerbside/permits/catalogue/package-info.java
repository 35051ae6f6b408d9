/**
 * The catalogue: what can be applied for, as data.
 *
 * <p>A permit type has a stable code and versions of its rules, each with the date from which it counts. Versions are
 * added, never changed: a permit keeps the version it was issued under. Every figure of a council stands in here and
 * none in code.
 */
package uk.kerbside.permits.catalogue;

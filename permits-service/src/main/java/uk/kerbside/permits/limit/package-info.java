/**
 * Limits: how many permits a household, a property, an account holds at once. Each has one counter row, whose lock
 * orders those who want the last place and whose check no mistake in code gets past.
 */
package uk.kerbside.permits.limit;

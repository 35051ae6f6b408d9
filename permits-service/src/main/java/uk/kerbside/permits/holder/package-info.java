/**
 * Holders: what permits needs to know of an account, and no more. It comes from accounts' own events; here is neither a
 * name nor a way to reach anybody.
 */
package uk.kerbside.permits.holder;

/**
 * Retention: how long messages, letters and reads that were written down are kept. What is old enough goes each night, in
 * portions; first it may be counted. Accounts with money still open, and those somebody put on hold, keep everything they
 * were told.
 */
package uk.kerbside.accounts.retention;

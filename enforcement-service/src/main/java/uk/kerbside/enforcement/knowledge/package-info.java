/**
 * What this instance knows, in memory: every right, the places with their hours, the calendar, and how old all of that
 * is for each source.
 *
 * <p>Fed by the topics alone, from their beginning, so that checks are answered while the database is away and two
 * instances know the same. One thread writes, any number read, and no reader ever waits.
 */
package uk.kerbside.enforcement.knowledge;

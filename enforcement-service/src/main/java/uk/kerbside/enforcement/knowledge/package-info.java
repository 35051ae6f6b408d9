/**
 * What this instance knows, in memory: every right, the places with their hours, the calendar, and how old all of that
 * is for each source.
 *
 * <p>Begun with what the ledger has and fed by the topics from there on, or by the topics alone while the database is
 * away: the present is the same either way, and two instances know the same. One thread writes, any number read, and no
 * reader ever waits.
 */
package uk.kerbside.enforcement.knowledge;

/** The topics with rights, places and the calendar, read from the beginning into memory. */
package uk.kerbside.enforcement.knowledge.events;

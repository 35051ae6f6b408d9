/** Places and the calendar. */
package uk.kerbside.events.places;

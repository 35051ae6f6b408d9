/** What accounts says of the messages that carry reminders. */
package uk.kerbside.permits.reminder.events;

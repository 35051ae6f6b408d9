/** Reminders over HTTP. */
package uk.kerbside.permits.reminder.rest;

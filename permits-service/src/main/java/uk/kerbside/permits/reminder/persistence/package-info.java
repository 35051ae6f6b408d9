/** The ledger of reminders, and who is to be reminded, in the database. */
package uk.kerbside.permits.reminder.persistence;

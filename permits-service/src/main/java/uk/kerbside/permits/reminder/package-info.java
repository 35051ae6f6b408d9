/**
 * Reminders: holders are told in good time that their permit ends, virtual or on paper, and it is known whether that
 * reached them.
 *
 * <p>A ledger has a row for each step of each term: due, handed over, delivered, bounced, undelivered. How somebody is
 * reached is accounts' business, which tells what became of its messages; the last outcome goes with the right, so that an
 * officer sees that nobody reached its holder. {@link uk.kerbside.permits.reminder.ReminderStatus} draws the life of one.
 */
package uk.kerbside.permits.reminder;

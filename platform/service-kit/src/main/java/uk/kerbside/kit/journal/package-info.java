/**
 * The journal: what happened, appended in the transaction in which it happened.
 *
 * <p>It is three things at once: the outbox the relay sends from, the history a clerk reads back, and the source of
 * every revision. Revisions of one (topic, key) are gapless and in commit order, because they are drawn under the lock
 * of that stream's row.
 */
package uk.kerbside.kit.journal;

/**
 * Incoming events: each fact of the topics a service hears has its effect once, in the order of its key.
 *
 * <p>A batch is handled in one database transaction and its offsets are committed afterwards. A batch that fails is
 * handled again event by event; an event that keeps failing while the database answers is poisoned: it becomes a dead
 * letter, and later facts of its key park behind it until an operator replays it. State topics go on without it, since
 * the next revision holds the whole state. A database that is away only makes the consumer wait.
 */
package uk.kerbside.kit.incoming;

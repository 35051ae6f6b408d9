/**
 * The local copy of other services' state topics.
 *
 * <p>A row for each key with the highest revision heard. Older revisions are ignored, so a topic can be replayed from
 * the start at any time; a tombstone removes the body and keeps the revision, so that a replay cannot bring it back.
 */
package uk.kerbside.kit.replica;

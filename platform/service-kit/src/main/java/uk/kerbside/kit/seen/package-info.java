/**
 * Reading one's own writes across services: a write to accounts answers with the revision it made, a client sends it
 * on, and the next service waits until it has heard of that revision.
 */
package uk.kerbside.kit.seen;

/**
 * What an administrator can do to a running service: look at the relay, replay dead letters, raise the epoch after a
 * restored back-up and have every state published again.
 */
package uk.kerbside.kit.operations;

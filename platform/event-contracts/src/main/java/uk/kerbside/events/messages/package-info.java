/** What became of messages to customers. */
package uk.kerbside.events.messages;

/** Facts that are occasions to write to somebody, and what became of messages as this service tells it. */
package uk.kerbside.accounts.message.events;

/**
 * A card provider for demonstrations and tests that takes no money and says so: a page on which somebody pays or
 * declines, and a signed confirmation afterwards, as real providers send them.
 *
 * <p>It keeps what a real one would keep at its own place, and is spoken to through the same port, so that the rest of
 * the service cannot tell the difference. Its page and its endpoint are there only while it is the configured provider.
 */
package uk.kerbside.accounts.sandbox;

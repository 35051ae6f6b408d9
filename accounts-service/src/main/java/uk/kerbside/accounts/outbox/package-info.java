/**
 * An outbox for demonstrations and tests: messages reach nobody, and land where they can be read.
 *
 * <p>It keeps what whoever delivers messages would keep at their own place, addresses included, and is spoken to through
 * the same port, so that the rest of the service cannot tell the difference. It is there only while it is configured.
 */
package uk.kerbside.accounts.outbox;

/**
 * Messages: what customers are told by e-mail, text message or letter, because of something that happened.
 *
 * <p>A fact plans one message for each cause. To which address it goes is looked up when it is handed over, so that a
 * change of contact counts for what is planned already. A message that bounces goes the next way the customer has; when
 * none is left, that is told, and somebody rings. {@link uk.kerbside.accounts.message.MessageStatus} draws the life of one.
 *
 * <p>Whoever delivers messages is called outside transactions. Before it is asked to send, that is written down; after a
 * crash it is first asked by our reference whether it has the message already. So nothing is sent twice.
 */
package uk.kerbside.accounts.message;

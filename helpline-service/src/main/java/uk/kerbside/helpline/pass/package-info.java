/**
 * Call passes: helpline's signed word that an agent is in a call about an account and how far the caller was verified.
 *
 * <p>The other services verify a pass without asking, with the public key that is published here. The key pair is made
 * once and kept in the database, so that passes stay good across restarts and between instances. A pass lives for
 * minutes: ending the call does not call it back.
 */
package uk.kerbside.helpline.pass;

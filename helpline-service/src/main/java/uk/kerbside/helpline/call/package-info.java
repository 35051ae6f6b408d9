/**
 * Calls: who takes one, whose number it came from, how far the caller was verified, how it ended.
 *
 * <p>The number is looked up in accounts before anything is written, and only its last digits are kept. When accounts
 * does not answer, the call is taken all the same and says that the caller could not be recognised. A call belongs to
 * the agent who takes it; only they and a supervisor see it.
 */
package uk.kerbside.helpline.call;

/**
 * Named crash points of journal, relay, incoming events and stored answers.
 *
 * <p>The code calls {@link uk.kerbside.kit.crash.CrashPoints#passed} where dying would hurt most. In production that is
 * a call that does nothing; a crash test puts in a bean that halts the process at one point and then proves that after
 * a restart nothing is lost and nothing has happened twice.
 */
package uk.kerbside.kit.crash;

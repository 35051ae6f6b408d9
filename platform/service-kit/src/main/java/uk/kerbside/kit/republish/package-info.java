/**
 * Republishing: a state owner says everything again.
 *
 * <p>After a back-up was restored, revisions start again from an older number, and consumers rightly ignore them. The
 * operator raises the epoch, which makes every later revision newer than any before, and has the owners republish.
 */
package uk.kerbside.kit.republish;

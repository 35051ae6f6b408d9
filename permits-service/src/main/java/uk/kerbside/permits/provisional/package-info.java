/**
 * Provisional cover: somebody whose papers are not there yet, because they have just moved in or because a paper is on its
 * way, is covered for some days. The permit is paid for in full and the fee held; it becomes the whole permit, counted from
 * its first day, once an officer has accepted the papers. Otherwise it ends and the fee goes back whole.
 *
 * <p>The application waits meanwhile as one of which more evidence was asked ({@link
 * uk.kerbside.permits.application.CoverBeforeProof}): the same queue, the same people. {@link
 * uk.kerbside.permits.provisional.CoverStatus} draws the life of a cover.
 */
package uk.kerbside.permits.provisional;

/**
 * Misuse: somebody reports that a permit is used by whom, or for what, it is not for. An officer looks at it and decides:
 * no case, a warning, or a suspension, which has its own notice and appeal ({@link uk.kerbside.permits.measure}). Until
 * then nothing is said to anybody: a report is no finding.
 */
package uk.kerbside.permits.misuse;

/**
 * Measures: what the council does about a permit without its holder's wish. It is suspended, after a notice or at once, and
 * that is lifted, appealed, decided by somebody else; or it is revoked. What ended by mistake, also by its holder's, is
 * undone without a gap. The states themselves are the permit's ({@link uk.kerbside.permits.permit.PermitStatus}); here
 * stands who may do what, why, and until when.
 */
package uk.kerbside.permits.measure;

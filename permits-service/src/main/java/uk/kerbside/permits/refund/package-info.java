/**
 * Refunds: what is given back for a permit that ends before it is used up, and who says so.
 *
 * <p>How much it is follows from the rules the permit was issued under ({@link uk.kerbside.permits.refund.RefundRule}), the
 * same for a preview and for the surrender itself. The permit ends at once; the money follows: accounts alone gives it back
 * and says what became of it. More than a limit waits for a second person. {@link uk.kerbside.permits.refund.RefundStatus}
 * draws the life of one.
 */
package uk.kerbside.permits.refund;

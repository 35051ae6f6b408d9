package uk.kerbside.kernel;

import uk.kerbside.kernel.vrm.Vrm;

/**
 * The part one mark has in a right.
 *
 * @param slot which of the right's vehicles, from 1; each slot has exactly one main mark at any instant
 */
public record MarkSpan(Vrm vrm, Interval interval, int slot, MarkRole role) {
    public MarkSpan {
        if (vrm == null || interval == null || role == null || slot < 1) {
            throw new IllegalArgumentException("A mark has an interval, a slot from 1 and a role");
        }
    }
}

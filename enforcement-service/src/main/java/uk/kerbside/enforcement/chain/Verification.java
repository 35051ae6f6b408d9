package uk.kerbside.enforcement.chain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What came out of looking at a stretch of a chain.
 *
 * @param checkpoints how many were looked at
 * @param entries how many are under them, or after the last
 * @param removed how many of them were removed by a rule
 * @param unsealed how many wait for their seal
 * @param isClosed whether the chain was closed; one whose process died was not
 * @param sealedByOthers how many checkpoints another process made, because this one had died
 * @param next the checkpoint to go on with, if there are more
 */
public record Verification(
        UUID chain,
        long checkpoints,
        long entries,
        long removed,
        long unsealed,
        boolean isClosed,
        long sealedByOthers,
        List<Found> faults,
        Optional<Long> next) {

    /**
     * Something wrong.
     *
     * @param checkpoint the number of the checkpoint it belongs to; absent for what is after the last
     * @param sequence of the entry, if it is one
     */
    public record Found(ChainFault fault, Optional<Long> checkpoint, Optional<Long> sequence) {}

    public boolean isSound() {
        return faults.isEmpty();
    }
}

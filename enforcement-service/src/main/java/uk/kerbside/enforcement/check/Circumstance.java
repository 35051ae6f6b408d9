package uk.kerbside.enforcement.check;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.finding.Advice;
import uk.kerbside.kernel.finding.Overlay;
import uk.kerbside.kernel.finding.Surroundings;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * Something beside rights that bears on the answer to a check. Asked at every check, by many threads: it answers from
 * memory, and goes on answering while the database is away.
 */
public interface Circumstance {
    /** Whether it bears on a check of this mark, here, at the time asked about. */
    Optional<Laid> of(Vrm vrm, PlaceCode place, Instant at);

    /** Whether nobody else is to know of it, not even whom it concerns. */
    boolean isForOfficersAlone();

    /**
     * The same of any times, from what is stored: memory reaches back a few days only. For those who look back, never on
     * the way of an officer's check. Looks into the database once, however many marks and times there are.
     *
     * @param times those asked about, and those at which it was known
     * @throws RuntimeException when the database is away
     */
    Recollection recollect(Collection<Vrm> vrms, Collection<Instant> times);

    /** What was read of these marks and times. */
    @FunctionalInterface
    interface Recollection {
        /** @param knownAt what nobody knew of then does not count */
        Optional<Laid> of(Vrm vrm, PlaceCode place, Instant at, Instant knownAt);
    }

    /**
     * What lies over the answer.
     *
     * @param advice given instead of what the finding alone would advise, if any is
     * @param exemption that the council has listed this very mark, and nobody is to act whatever rights it has
     */
    record Laid(Overlay overlay, Optional<Advice> advice, Optional<Surroundings.Exemption> exemption) {
        public Laid(Overlay overlay, Optional<Advice> advice) {
            this(overlay, advice, Optional.empty());
        }
    }
}

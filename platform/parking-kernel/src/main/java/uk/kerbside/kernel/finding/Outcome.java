package uk.kerbside.kernel.finding;

import java.util.EnumSet;
import java.util.Set;

/**
 * The kind of a finding. The rank says which one comes first when a mark has several rights: the lowest wins, so that
 * whatever speaks for the driver is heard first. Ranks have gaps for kinds that need more than rights and hours.
 */
public enum Outcome {
    /** The council has listed this mark: an emergency, say. Nobody acts. */
    EXEMPT_LISTED(1),
    /** The bay is suspended, which no right excuses. */
    BAY_SUSPENDED(2),
    /** No right is needed here now. */
    OUTSIDE_CONTROL(3),
    /** This very mark has a live virtual right here, in this class of bay. */
    COVERED(4),
    /** Something displayed behind the windscreen is good here now. */
    COVERED_DISPLAYED(5),
    /** A live paper permit is on file: look at the windscreen. */
    PAPER_ON_FILE(6),
    /** A mark that looks like the one read has a live right, and only one legal mark can have been meant. */
    COVERED_CONFUSABLE(7),
    /** Covered if it stands at the location the right names, which nobody has said. */
    CONDITIONAL(8),
    /** Over, while a complete renewal waits for the council. */
    IN_GRACE(9),
    /** The right is good here, and the vehicle has stood longer than it allows. */
    MAX_STAY_EXCEEDED(11),
    /** Was good here and is over. Within ten minutes, where that rule applies, its rank is higher. */
    LAPSED(12),
    /** Will be good here. Within ten minutes after its own hours closed, where that rule applies, its rank is higher. */
    NOT_STARTED(13),
    /** Would be good here, were it paid, not suspended, or this vehicle not replaced for a time. */
    RIGHT_ON_HOLD(14),
    /** Good here, in other bays. */
    WRONG_BAY(15),
    /** Good, elsewhere. */
    WRONG_PLACE(16),
    /** No right of this mark says anything about here and now. */
    NOTHING_KNOWN(17);

    private static final Set<Outcome> FAVOURABLE =
            EnumSet.of(EXEMPT_LISTED, OUTSIDE_CONTROL, COVERED, COVERED_DISPLAYED, PAPER_ON_FILE, COVERED_CONFUSABLE);

    private final int rank;

    Outcome(int rank) {
        this.rank = rank;
    }

    public int rank() {
        return rank;
    }

    /** Whether the driver needs nothing else. */
    public boolean isFavourable() {
        return FAVOURABLE.contains(this);
    }

    /** Whether a notice may come of it: a paper permit that is on file may not be displayed. */
    public boolean mayLeadToNotice() {
        return !isFavourable() || this == PAPER_ON_FILE;
    }
}

package uk.kerbside.kernel.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Place;

/** What comes first of all that was found. Each kind carries what makes it so. */
public sealed interface Finding {
    Outcome outcome();

    /** The right it rests on, if it rests on one. */
    Optional<Considered> basis();

    /** The lower, the better for the driver. */
    default int rank() {
        return outcome().rank();
    }

    /** Until when the driver is safe, if that is known; empty where there is no such time. */
    default Optional<Instant> until() {
        return Optional.empty();
    }

    /** How long one may stay on what covers, if that is limited. */
    default Optional<Stay> stay() {
        return Optional.empty();
    }

    /** Whatever rights there are. */
    record ExemptListed(Surroundings.Exemption exemption) implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.EXEMPT_LISTED;
        }

        @Override
        public Optional<Considered> basis() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> until() {
            return exemption.until();
        }
    }

    /** No right excuses standing in a suspended bay. */
    record BaySuspended(Place place, Place.Suspension suspension) implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.BAY_SUSPENDED;
        }

        @Override
        public Optional<Considered> basis() {
            return Optional.empty();
        }
    }

    /** @param until when control starts next, if it does within the next weeks */
    record OutsideControl(Place place, Optional<Instant> until) implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.OUTSIDE_CONTROL;
        }

        @Override
        public Optional<Considered> basis() {
            return Optional.empty();
        }
    }

    /**
     * The longest stay on a right, and how long this one is known to have been (ruling 7).
     *
     * @param since when the stay began, or the vehicle was first seen unmoved; empty when nobody can tell
     */
    record Stay(Duration most, Optional<Instant> since) {
        Optional<Instant> until() {
            return since.map(begun -> begun.plus(most));
        }
    }

    /** @param until when the cover ends, if it is known to */
    record Covered(Considered by, Optional<Instant> until, Optional<Stay> stay) implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.COVERED;
        }

        @Override
        public Optional<Considered> basis() {
            return Optional.of(by);
        }
    }

    /**
     * @param by what is displayed
     * @param permit the paper permit it is, when it is one on file
     */
    record CoveredDisplayed(Displayed by, Place place, Optional<Considered> permit, Optional<Instant> until)
            implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.COVERED_DISPLAYED;
        }

        @Override
        public Optional<Considered> basis() {
            return permit;
        }
    }

    /** @param until the last instant its paper is good for, if known */
    record PaperOnFile(Considered by, Optional<Instant> until) implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.PAPER_ON_FILE;
        }

        @Override
        public Optional<Considered> basis() {
            return Optional.of(by);
        }
    }

    /** Cover by a look-alike is the council's policy: tribunals differ (ruling 17). */
    record CoveredConfusable(Considered by, Optional<Instant> until, Optional<Stay> stay) implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.COVERED_CONFUSABLE;
        }

        @Override
        public Optional<Considered> basis() {
            return Optional.of(by);
        }
    }

    /** @param location where the vehicle has to stand for its right to be good */
    record Conditional(Considered by, Place location, Optional<Instant> until) implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.CONDITIONAL;
        }

        @Override
        public Optional<Considered> basis() {
            return Optional.of(by);
        }
    }

    /** @param endedAt when the right was over; nobody is covered since then */
    record InGrace(Considered by, Instant endedAt, Instant graceUntil) implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.IN_GRACE;
        }

        @Override
        public Optional<Considered> basis() {
            return Optional.of(by);
        }

        @Override
        public Optional<Instant> until() {
            return Optional.of(graceUntil);
        }
    }

    /**
     * @param since when the stay began, or the vehicle was first seen unmoved
     * @param ago how long the permitted stay has been over
     */
    record MaxStayExceeded(Considered by, Instant since, Instant endedAt, Duration ago, boolean withinTenMinutes)
            implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.MAX_STAY_EXCEEDED;
        }

        @Override
        public Optional<Considered> basis() {
            return Optional.of(by);
        }
    }

    /** How high the end of a permitted stay ranks within ten minutes, where that rule applies. */
    int RANK_WITHIN_TEN_MINUTES = 10;

    /** A card or ticket that is displayed, was good here and is over. */
    record DisplayedOver(Displayed thing, Instant endedAt, Duration ago, boolean withinTenMinutes) implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.LAPSED;
        }

        @Override
        public Optional<Considered> basis() {
            return Optional.empty();
        }

        @Override
        public int rank() {
            return withinTenMinutes ? RANK_WITHIN_TEN_MINUTES : outcome().rank();
        }
    }

    /** @param withinTenMinutes whether the ten-minute rule applies and its time has not passed */
    record Lapsed(Considered by, Instant endedAt, EndedBy endedBy, Duration ago, boolean withinTenMinutes)
            implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.LAPSED;
        }

        @Override
        public Optional<Considered> basis() {
            return Optional.of(by);
        }

        @Override
        public int rank() {
            return withinTenMinutes ? RANK_WITHIN_TEN_MINUTES : outcome().rank();
        }
    }

    /**
     * @param from when it will be good here
     * @param withinTenMinutes whether the right's own hours closed on the vehicle, the ten-minute rule applies and its
     *     time has not passed
     */
    record NotStarted(Considered by, Instant from, boolean withinTenMinutes) implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.NOT_STARTED;
        }

        @Override
        public int rank() {
            return withinTenMinutes ? RANK_WITHIN_TEN_MINUTES : outcome().rank();
        }

        @Override
        public Optional<Considered> basis() {
            return Optional.of(by);
        }
    }

    /** Why a right does not cover that is good otherwise. */
    enum Hold {
        AWAITING_PAYMENT,
        SUSPENDED,
        /** Another vehicle stands in for this one: a courtesy car. */
        REPLACED_FOR_A_TIME
    }

    /** Good here, were it not for something. */
    record OnHold(Considered by, Hold why) implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.RIGHT_ON_HOLD;
        }

        @Override
        public Optional<Considered> basis() {
            return Optional.of(by);
        }
    }

    /** Live here, in bays of another class. */
    record WrongBay(Considered by) implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.WRONG_BAY;
        }

        @Override
        public Optional<Considered> basis() {
            return Optional.of(by);
        }
    }

    /** Live in other places. */
    record WrongPlace(Considered by) implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.WRONG_PLACE;
        }

        @Override
        public Optional<Considered> basis() {
            return Optional.of(by);
        }
    }

    /** Rights of long ago or from elsewhere may still stand beside it. */
    record NothingKnown() implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.NOTHING_KNOWN;
        }

        @Override
        public Optional<Considered> basis() {
            return Optional.empty();
        }
    }
}

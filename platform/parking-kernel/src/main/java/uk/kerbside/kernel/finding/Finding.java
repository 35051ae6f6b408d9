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

    /** @param until when the cover ends, if it is known to */
    record Covered(Considered by, Optional<Instant> until) implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.COVERED;
        }

        @Override
        public Optional<Considered> basis() {
            return Optional.of(by);
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
    record CoveredConfusable(Considered by, Optional<Instant> until) implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.COVERED_CONFUSABLE;
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

    /** @param withinTenMinutes whether the ten-minute rule applies and its time has not passed */
    record Lapsed(Considered by, Instant endedAt, EndedBy endedBy, Duration ago, boolean withinTenMinutes)
            implements Finding {
        private static final int RANK_WITHIN_TEN_MINUTES = 10;

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

    /** @param from when it will be good here */
    record NotStarted(Considered by, Instant from) implements Finding {
        @Override
        public Outcome outcome() {
            return Outcome.NOT_STARTED;
        }

        @Override
        public Optional<Considered> basis() {
            return Optional.of(by);
        }
    }

    /** @param awaitsPayment or else it is suspended */
    record OnHold(Considered by, boolean awaitsPayment) implements Finding {
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

package uk.kerbside.kernel.finding;

/**
 * What a finding adds without changing its outcome. One that may speak for the driver keeps advice from being a plain
 * code; the others are for an officer to know.
 */
public enum Overlay {
    /** Control started at most ten minutes ago, after a time in which anybody could park. */
    CONTROL_JUST_STARTED,
    /** A renewal was handed in and waits for the council. */
    RENEWAL_SUBMITTED,
    /** A right for here was asked for and is not paid. */
    NOT_YET_PAID,
    /** The holder's reminder never arrived. */
    REMINDER_UNDELIVERED,
    /** A right's mark may still be registered for the past, and the time for that has not passed. */
    LATE_REGISTRATION_OPEN,
    /** Something is displayed that cannot be settled on the spot: a number that is not on file, a badge in another bay. */
    DISPLAYED_IN_DOUBT,
    /** A source that could know of a right has not been heard of for too long. */
    DATA_TOO_OLD,
    /** Something a source said of a right could not be read. */
    SOURCE_INCOMPLETE,
    /** Something that could tell of a right was down at the time asked about, or is now. */
    OUTAGE,
    /** The mark stands on the council's list of alerts. */
    ALERT,
    /** Some bays of this class are suspended here: look whether this is one of them. */
    BAYS_PARTLY_SUSPENDED(false),
    /** This lapse was seen before. */
    EARLIER_CHECKS(false),
    /** Earlier checks cannot be read just now: how long it has stood, or whether it was seen before, is not said. */
    SIGHTINGS_UNKNOWN(false);

    private final boolean isFavourable;

    Overlay() {
        this(true);
    }

    Overlay(boolean isFavourable) {
        this.isFavourable = isFavourable;
    }

    /** Whether it may speak for the driver. */
    public boolean isFavourable() {
        return isFavourable;
    }
}

package uk.kerbside.permits.reminder;

/**
 * One step of a plan: it is due while so many days are left, until the next step is.
 *
 * @param daysBefore names the step: such as 30; {@link #LATE} for a permit that is over
 * @param fromDaysLeft the fewest days left at which it is still the one that is due
 * @param toDaysLeft the most
 */
record ReminderStep(int daysBefore, Kind kind, int fromDaysLeft, int toDaysLeft) {
    /** Stands for a reminder after the end. */
    static final int LATE = -1;

    /** How it is told. */
    enum Kind {
        /** The way the holder prefers. */
        MESSAGE,
        /** A text message, if the holder has a telephone for it. */
        URGENT,
        /** By the helpline, which rings. */
        CALL
    }
}

package uk.kerbside.permits.evidence;

/** Whether a document is of the right age. */
public enum AgeVerdict {
    COUNTS("It counts."),
    TOO_OLD("It is too old."),
    NOT_IN_FORCE("It is no longer in force."),
    DATED_IN_THE_FUTURE("Its date lies in the future."),
    NOT_ASKED_FOR("Nobody asks for it.");

    private final String explanation;

    AgeVerdict(String explanation) {
        this.explanation = explanation;
    }

    public String explanation() {
        return explanation;
    }
}

package uk.kerbside.permits.migration;

/** What somebody should know about a row that was taken. */
public enum PaperFlag {
    CHECK_MARK("Exactly one other legal mark looks like this one: compare it with the paper."),
    PROPERTY_UNKNOWN("No property, or more than one, has this address: the permit counts towards no household."),
    BY_LETTER("There is neither e-mail nor telephone: the holder is reached by letter."),
    LOCATION_ON_PAPER("Where it is good stands on the paper only."),
    EXPIRED("It was over already: kept as history, without a right."),
    VEHICLE_HAS_PERMIT("The vehicle has another permit of this type for this place and time."),
    OVER_LIMIT("With it there are more permits than the limit allows; it is honoured until its end."),
    EMAIL_UNUSABLE("The e-mail address is none and was left out."),
    PHONE_UNUSABLE("The telephone number is none and was left out.");

    private final String text;

    PaperFlag(String text) {
        this.text = text;
    }

    /** In plain English. */
    public String text() {
        return text;
    }
}

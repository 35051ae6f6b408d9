package uk.kerbside.permits.migration;

/** What was mended in a row that was taken. */
public enum PaperRepair {
    DATE_REWRITTEN("A date was written as day/month/year."),
    PLACE_FROM_PROPERTY("The place was missing and was taken from the property."),
    PROPERTY_MATCHED("The property reference was missing or unknown; exactly one property has this address.");

    private final String text;

    PaperRepair(String text) {
        this.text = text;
    }

    /** In plain English. */
    public String text() {
        return text;
    }
}

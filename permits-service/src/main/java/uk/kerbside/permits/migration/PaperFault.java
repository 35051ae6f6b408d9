package uk.kerbside.permits.migration;

/** Why a row is refused. The constant is public: clerks and programs act on it. */
public enum PaperFault {
    ROW_INCOMPLETE("The row was cut short: it has fewer values than the first line has columns."),
    NUMBER_MISSING("The row has no permit number."),
    NUMBER_UNUSABLE("A permit number has letters, digits and hyphens, 30 at most."),
    NUMBER_REPEATED("Another row with this number, but other content, was taken."),
    HOLDER_MISSING("The row names no holder."),
    MARK_MISSING("The row has no registration mark."),
    MARK_UNUSABLE("This is no registration mark: those have letters and digits, 12 at most."),
    TYPE_UNKNOWN("No permit type is called that."),
    PLACE_UNKNOWN("No place has this code."),
    PLACE_MISSING("This type needs a place, the row has none, and neither has its property."),
    DATE_MISSING("The row lacks its first or its last day."),
    DATE_IMPOSSIBLE("A date cannot be read, or there is no such day."),
    ENDS_BEFORE_START("The last day is before the first."),
    VALUE_TOO_LONG("A value is longer than 200 characters.");

    private final String text;

    PaperFault(String text) {
        this.text = text;
    }

    /** In plain English, for the clerk who mends the file. */
    public String text() {
        return text;
    }
}

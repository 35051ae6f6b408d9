package uk.kerbside.enforcement.alert;

import uk.kerbside.kernel.finding.Advice;

/** Why a mark is on the list; what keeps a driver from harm comes first. */
public enum AlertKind {
    /** A vehicle of an emergency service, or one an emergency has brought here. */
    EMERGENCY(Advice.Word.NONE, "On the list as an emergency"),
    /** The council has decided that it gets no notice. */
    DO_NOT_TICKET(Advice.Word.NONE, "On the list as not to be given a notice"),
    /** A supervisor wants to hear of it. */
    OF_INTEREST(Advice.Word.REFER, "On the list as of interest");

    private final Advice.Word advice;
    private final String words;

    AlertKind(Advice.Word advice, String words) {
        this.advice = advice;
        this.words = words;
    }

    Advice.Word advice() {
        return advice;
    }

    String words() {
        return words;
    }
}

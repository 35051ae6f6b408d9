package uk.kerbside.permits.application;

import uk.kerbside.kit.problem.Refusal;

/** Why something cannot be done with an application. */
public enum ApplicationRefusal implements Refusal {
    NOT_A_DRAFT("This application was submitted already"),
    NOT_IN_REVIEW("This application does not wait for an officer"),
    NOT_APPEALED("This application has no appeal to decide"),
    CLAIMED_BY_ANOTHER("A colleague works on this application"),
    NOT_CLAIMED("Nobody works on this application"),
    NO_EVIDENCE_ASKED("Nothing is asked for with this application"),
    NOTHING_GIVEN("Nothing was sent since it was asked for"),
    EVIDENCE_NOT_TAKEN("No documents are taken with this application now"),
    EVIDENCE_HANDED_IN("The document was handed in"),
    NO_OFFER("This application has no offer to answer"),
    PROOF_MISSING("Something has to be proved again first"),
    NOT_CORRECTABLE("This application can no longer be corrected"),
    NOT_APPEALABLE("This decision can no longer be appealed"),
    NOT_WITHDRAWABLE("This application can no longer be taken back"),
    OWN_DECISION("Nobody decides an appeal against their own decision", 403);

    private final String title;
    private final int status;

    ApplicationRefusal(String title) {
        this(title, 409);
    }

    ApplicationRefusal(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}

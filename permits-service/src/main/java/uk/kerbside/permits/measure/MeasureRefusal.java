package uk.kerbside.permits.measure;

import uk.kerbside.kit.problem.Refusal;

/** Why the council cannot act so about a permit. */
public enum MeasureRefusal implements Refusal {
    ALREADY_SUSPENDED("This permit is suspended, or will be"),
    NOT_SUSPENDED("This permit is not suspended"),
    APPEAL_WAITS("An appeal about this permit waits for a decision"),
    SUSPENSION_NOT_APPEALABLE("This suspension can no longer be appealed"),
    SUSPENSION_NOT_APPEALED("This suspension has no appeal to decide"),
    REVOCATION_NOT_APPEALABLE("This revocation can no longer be appealed"),
    REVOCATION_NOT_APPEALED("This revocation has no appeal to decide"),
    NOT_CANCELLED("This permit was neither given back nor revoked"),
    CANCELLED_TOO_LONG_AGO("This permit ended too long ago to be restored"),
    SUPERVISOR_NEEDED("Only a supervisor may do this", 403);

    private final String title;
    private final int status;

    MeasureRefusal(String title) {
        this(title, 409);
    }

    MeasureRefusal(String title, int status) {
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

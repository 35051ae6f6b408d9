package uk.kerbside.enforcement.operator;

import uk.kerbside.kit.problem.Refusal;

/** Why a third party is answered with no. */
public enum OperatorRefusal implements Refusal {
    OPERATOR_UNKNOWN(403, "No operator is known for your client"),
    RIGHT_OVER(409, "The right is over"),
    SERIES_NOT_READY(409, "The series is still on its way"),
    SERIES_FAULTY(409, "The series has rows at fault"),
    SERIES_INCOMPLETE(409, "The file of the series was not read to its end"),
    SERIES_OUTDATED(409, "A newer series is live"),
    RIGHTS_MISCOUNTED(409, "The series has another number of rights"),
    SERIES_TOO_LONG(413, "The series has too many rights");

    private final int status;
    private final String title;

    OperatorRefusal(int status, String title) {
        this.status = status;
        this.title = title;
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

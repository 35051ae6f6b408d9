package uk.kerbside.helpline.casework;

import uk.kerbside.kit.problem.Refusal;

/** Why something cannot be done with a case. */
public enum CaseRefusal implements Refusal {
    CASE_ALREADY_CLOSED("The case is closed");

    private final String title;

    CaseRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}

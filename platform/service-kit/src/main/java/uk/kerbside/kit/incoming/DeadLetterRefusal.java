package uk.kerbside.kit.incoming;

import uk.kerbside.kit.problem.Refusal;

/** Why a dead letter cannot be replayed. */
public enum DeadLetterRefusal implements Refusal {
    LETTER_NOT_WAITING("Only a waiting letter can be replayed"),
    LETTER_STILL_POISONED("The letter cannot be handled this time either");

    private final String title;

    DeadLetterRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}

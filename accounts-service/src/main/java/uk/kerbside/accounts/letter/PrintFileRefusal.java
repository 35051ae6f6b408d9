package uk.kerbside.accounts.letter;

import uk.kerbside.kit.problem.Refusal;

/** Why there is nothing to print. */
public enum PrintFileRefusal implements Refusal {
    NO_LETTERS_WAITING("No letter waits to be printed");

    private final String title;

    PrintFileRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}

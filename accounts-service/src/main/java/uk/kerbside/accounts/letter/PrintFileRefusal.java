package uk.kerbside.accounts.letter;

import uk.kerbside.kit.problem.Refusal;

/** Why there is nothing to print, or to post. */
public enum PrintFileRefusal implements Refusal {
    NO_LETTERS_WAITING("No letter waits to be printed"),
    NO_LETTERS_LEFT("All letters of the file were called back"),
    LETTERS_CALLED_BACK("Letters were called back since the file was given out");

    private final String title;

    PrintFileRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}

package uk.kerbside.permits.provisional;

import uk.kerbside.kit.problem.Refusal;

/** Why nobody is covered before they have proved what a permit is for. */
public enum CoverRefusal implements Refusal {
    NO_PROVISIONAL_COVER("There is no provisional cover for this"),
    NOTHING_OWED("Nothing is missing"),
    OWED_IS_OTHER("Something else is missing"),
    NOT_DECLARED("Declare first that what you say is true"),
    MOVED_IN_TOO_LONG_AGO("You have not just moved in"),
    COVERED_BEFORE("There was provisional cover not long ago");

    private final String title;

    CoverRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}

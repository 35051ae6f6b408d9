package uk.kerbside.permits.place;

import uk.kerbside.kit.problem.Refusal;

/** Why a change to places is refused. */
public enum PlaceRefusal implements Refusal {
    PLACE_KNOWN("There is such a place already"),
    PLACE_ENDED("The place has an end"),
    CHANGE_PLANNED("A change to the place is planned for that day"),
    KIND_FIXED("The place is of another kind"),
    TOO_MANY_LOCATIONS("Too many locations are described"),
    TERMS_OVERLAP("The school term overlaps another one");

    private final String title;

    PlaceRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}

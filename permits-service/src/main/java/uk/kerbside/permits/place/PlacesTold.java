package uk.kerbside.permits.place;

import uk.kerbside.kernel.Calendar;

/** Tells the other services of places and days. */
public interface PlacesTold {
    void published(CouncilPlace place);

    void published(Calendar calendar);
}

package uk.kerbside.permits.place;

import uk.kerbside.kernel.Calendar;

/** The council's one calendar. */
public interface Calendars {
    /** Without days and terms until somebody brings them. */
    Calendar current();

    void save(Calendar calendar);
}

package uk.kerbside.permits.place;

import uk.kerbside.kernel.Calendar;

/** The council's one calendar. */
public interface Calendars {
    /** Without days and terms until somebody brings them. */
    Calendar current();

    /** The same, locked until the transaction ends. */
    Calendar currentForUpdate();

    void save(Calendar calendar);
}

package uk.kerbside.accounts.hire;

import java.time.LocalDate;
import java.util.List;

/** Vehicles whose hire or lease ends. All methods join the caller's transaction. */
public interface EndingHires {
    /** Those that end from one day to another and whose holders were not told; locked, those others have locked left out. */
    List<EndingHire> listForUpdate(LocalDate from, LocalDate to, int limit);

    /** Its holder has been told of this last day. */
    void told(EndingHire hire);
}

package uk.kerbside.enforcement.audit;

import java.util.Locale;

/** Kinds of what is shown, as the audit of reads names them: {@code check:0193a5b2-…}. */
public enum RecordKind {
    CHECK,
    BATCH,
    RIGHT,
    ACCOUNT,
    ALERT;

    public String of(Object id) {
        return name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}

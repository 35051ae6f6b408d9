package uk.kerbside.permits.audit;

import java.util.Locale;

/** Kinds of what is shown, as the audit of reads names them: {@code evidence:E-8DMR-4KTZ}. */
public enum RecordKind {
    ACCOUNT,
    APPLICATION,
    EVIDENCE,
    PERMIT,
    REFUND,
    MISUSE_REPORT,
    DISPENSATION,
    MATCHING_EXTRACT,
    IMPORT,
    COMPARISON;

    public String of(String id) {
        return name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}

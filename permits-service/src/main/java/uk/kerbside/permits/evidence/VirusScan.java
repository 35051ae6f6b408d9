package uk.kerbside.permits.evidence;

import uk.kerbside.kit.problem.RefusedException;

/** Searches files for viruses. Never called inside a transaction: it asks somebody over the network. */
public interface VirusScan {
    /** What came of it. */
    enum Verdict {
        CLEAN,
        INFECTED,
        /** Nobody looked: no scanner is configured. */
        NOT_SCANNED
    }

    /** @throws RefusedException {@code EVIDENCE_SCANNER_AWAY} when it should be searched and cannot be */
    Verdict scan(byte[] content);
}

package uk.kerbside.enforcement.ledger.persistence;

import javax.sql.DataSource;
import uk.kerbside.enforcement.knowledge.Knowledge;

/** Lets a load program read a ledger as the service does. It stands in the service's package to reach what does it. */
public final class ReadLedger {
    private ReadLedger() {}

    /** Fills {@code fresh} with all that is written down. */
    public static void into(Knowledge fresh, DataSource database) {
        new LedgerSnapshot(database).fill(fresh);
    }
}

package uk.kerbside.enforcement.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the ledger is kept. */
@ConfigMapping(prefix = "kerbside.enforcement.ledger")
interface LedgerSettings {
    /** How many late confirmations one round makes at most. */
    @WithDefault("500")
    int confirmedAtOnce();
}

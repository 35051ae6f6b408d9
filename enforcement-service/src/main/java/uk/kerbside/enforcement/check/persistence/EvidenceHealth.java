package uk.kerbside.enforcement.check.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.kit.health.HealthPart;

/** Without its database this service spools checks and answers on; it is down only when it can keep none. */
@ApplicationScoped
class EvidenceHealth implements HealthPart {
    private final DatabaseState database;
    private final Spool spool;

    EvidenceHealth(DatabaseState database, Spool spool) {
        this.database = database;
        this.spool = spool;
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public Report report() {
        if (!database.isAway() && database.answers()) {
            return spool.count() == 0
                    ? Report.ok("stored in the database")
                    : Report.degraded(spool.count() + " spooled checks are being stored");
        }
        return spool.isFull()
                ? Report.down("the database is away and the spool is full")
                : Report.degraded("the database is away: " + spool.count() + " checks are spooled");
    }
}

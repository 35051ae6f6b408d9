package uk.kerbside.permits.migration;

/**
 * Has PostgreSQL look at tables that grow fast: once they have taken the first rows, and whenever they have taken four times
 * as many since. By itself it looks once a minute, and until then plans as if they were empty: on a new system, an import
 * spent half a processor on that.
 */
final class GrowingTables {
    private static final int GROWTH = 4;

    private final TableStatistics statistics;
    private long taken;
    private long nextLook = 1;

    GrowingTables(TableStatistics statistics) {
        this.statistics = statistics;
    }

    void grewBy(int rows) {
        taken += rows;
        if (taken >= nextLook) {
            statistics.refresh();
            nextLook = GROWTH * taken;
        }
    }
}

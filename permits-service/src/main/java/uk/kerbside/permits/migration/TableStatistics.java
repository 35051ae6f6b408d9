package uk.kerbside.permits.migration;

/** What PostgreSQL believes of the tables an import fills, and makes its plans by. */
public interface TableStatistics {
    /** It looks at them as they are now. */
    void refresh();
}

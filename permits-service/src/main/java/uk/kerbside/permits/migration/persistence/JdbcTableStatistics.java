package uk.kerbside.permits.migration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.permits.migration.TableStatistics;

/** A sample of 30,000 rows at most of each: some tenths of a second at a hundred thousand permits. */
@ApplicationScoped
class JdbcTableStatistics implements TableStatistics {
    private final MigrationDatabase database;

    JdbcTableStatistics(MigrationDatabase database) {
        this.database = database;
    }

    @Override
    public void refresh() {
        database.with(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("analyze permit, permit_vehicle, held_place, limit_counter");
            }
        });
    }
}

package uk.kerbside.permits.migration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import uk.kerbside.permits.migration.JudgedRow;
import uk.kerbside.permits.migration.PaperFault;
import uk.kerbside.permits.migration.PaperFlag;
import uk.kerbside.permits.migration.PaperRepair;
import uk.kerbside.permits.migration.RowOutcome;
import uk.kerbside.permits.migration.RowReports;

@ApplicationScoped
class JdbcRowReports implements RowReports {
    private static final String ADD = """
            insert into paper_import_row (import_id, line, number, outcome, faults, repairs, flags)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String LIST = """
            select line, number, outcome, faults, repairs, flags from paper_import_row
            where import_id = ? and line > ? and (?::text is null or outcome = ?)
              and (?::text is null or ? = any(faults) or ? = any(repairs) or ? = any(flags))
            order by line limit ?""";

    private static final String COUNTS = """
            select code, count(*) from paper_import_row, unnest(faults || repairs || flags) as code
            where import_id = ? group by code""";

    private final MigrationDatabase database;

    JdbcRowReports(MigrationDatabase database) {
        this.database = database;
    }

    @Override
    public void add(String importId, List<JudgedRow> rows) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                for (JudgedRow row : rows) {
                    statement.setString(1, importId);
                    statement.setLong(2, row.line());
                    statement.setString(3, row.number().orElse(null));
                    statement.setString(4, row.outcome().name());
                    setNames(statement, 5, row.faults());
                    setNames(statement, 6, row.repairs());
                    setNames(statement, 7, row.flags());
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    static void setNames(PreparedStatement statement, int index, Collection<? extends Enum<?>> values)
            throws SQLException {
        Object[] names = values.stream().map(Enum::name).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf("text", names));
    }

    @Override
    public List<Reported> list(String importId, Filter filter, long afterLine, int limit) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(LIST)) {
                statement.setString(1, importId);
                statement.setLong(2, afterLine);
                String outcome = filter.outcome().map(Enum::name).orElse(null);
                statement.setString(3, outcome);
                statement.setString(4, outcome);
                for (int i = 5; i <= 8; i++) {
                    statement.setString(i, filter.code().orElse(null));
                }
                statement.setInt(9, limit);
                List<Reported> found = new ArrayList<>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(reported(rows));
                    }
                }
                return found;
            }
        });
    }

    private static Reported reported(ResultSet row) throws SQLException {
        return new Reported(
                row.getLong(1),
                Optional.ofNullable(row.getString(2)),
                RowOutcome.valueOf(row.getString(3)),
                values(row, 4, PaperFault::valueOf),
                values(row, 5, PaperRepair::valueOf),
                values(row, 6, PaperFlag::valueOf));
    }

    private static <E> List<E> values(ResultSet row, int index, Function<String, E> value) throws SQLException {
        return Arrays.stream((String[]) row.getArray(index).getArray())
                .map(value)
                .toList();
    }

    @Override
    public Map<String, Long> counts(String importId) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(COUNTS)) {
                statement.setString(1, importId);
                Map<String, Long> counts = new TreeMap<>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        counts.put(rows.getString(1), rows.getLong(2));
                    }
                }
                return counts;
            }
        });
    }
}

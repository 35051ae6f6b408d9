package uk.kerbside.permits.migration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.permits.migration.Comparisons;
import uk.kerbside.permits.migration.Disagreement;
import uk.kerbside.permits.migration.DisagreementKind;
import uk.kerbside.permits.migration.HeldPaper;

@ApplicationScoped
class JdbcComparisons implements Comparisons {
    private static final String HELD = "select number, vrm, place, last_day, type_code from paper_permit p ";

    private final MigrationDatabase database;

    JdbcComparisons(MigrationDatabase database) {
        this.database = database;
    }

    @Override
    public void begin(String id, Instant now) {
        database.with(connection -> {
            for (String table : List.of("register_disagreement", "register_number", "register_comparison")) {
                try (var statement = connection.prepareStatement("delete from " + table)) {
                    statement.executeUpdate();
                }
            }
            try (var statement = connection.prepareStatement("insert into register_comparison values (?, ?, 0, 0)")) {
                statement.setString(1, id);
                statement.setTimestamp(2, Timestamp.from(now));
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public Set<String> name(String id, Collection<String> numbers) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "insert into register_number select ?, unnest(?)" + " on conflict do nothing returning number")) {
                statement.setString(1, id);
                statement.setArray(2, connection.createArrayOf("text", numbers.toArray()));
                Set<String> news = new HashSet<>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        news.add(rows.getString(1));
                    }
                }
                return news;
            }
        });
    }

    @Override
    public Map<String, HeldPaper> held(Collection<String> numbers) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(HELD + "where number = any(?)")) {
                statement.setArray(1, connection.createArrayOf("text", numbers.toArray()));
                Map<String, HeldPaper> found = new HashMap<>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getString(1), held(rows));
                    }
                }
                return found;
            }
        });
    }

    @Override
    public List<HeldPaper> listUnnamed(String id, String afterNumber, int limit) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    HELD + "where number > ? and not exists (select 1 from"
                            + " register_number r where r.comparison_id = ? and r.number = p.number) order by number limit ?")) {
                statement.setString(1, afterNumber);
                statement.setString(2, id);
                statement.setInt(3, limit);
                List<HeldPaper> found = new ArrayList<>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(held(rows));
                    }
                }
                return found;
            }
        });
    }

    private static HeldPaper held(ResultSet row) throws SQLException {
        return new HeldPaper(
                row.getString(1),
                row.getString(2),
                Optional.ofNullable(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getString(5));
    }

    @Override
    public void add(String id, long first, List<Disagreement> disagreements) {
        database.with(connection -> {
            try (var statement =
                    connection.prepareStatement("insert into register_disagreement values (?, ?, ?, ?, ?, ?, ?)")) {
                long n = first;
                for (Disagreement one : disagreements) {
                    statement.setString(1, id);
                    statement.setLong(2, n++);
                    statement.setString(3, one.kind().name());
                    statement.setString(4, one.number().orElse(null));
                    statement.setObject(5, one.line().orElse(null), Types.BIGINT);
                    statement.setString(6, one.theirs().orElse(null));
                    statement.setString(7, one.ours().orElse(null));
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    @Override
    public void finish(String id, long rows, long agreeing) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "update register_comparison set rows_received = ?, agreeing = ? where id = ?")) {
                statement.setLong(1, rows);
                statement.setLong(2, agreeing);
                statement.setString(3, id);
                statement.executeUpdate();
            }
            try (var statement = connection.prepareStatement("delete from register_number where comparison_id = ?")) {
                statement.setString(1, id);
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public Optional<Comparison> find(String id) {
        return list().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<Comparison> list() {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                            "select id, compared_at, rows_received, agreeing from register_comparison"
                                    + " order by compared_at desc, id desc");
                    var rows = statement.executeQuery()) {
                List<Comparison> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Comparison(
                            rows.getString(1),
                            rows.getTimestamp(2).toInstant(),
                            rows.getLong(3),
                            rows.getLong(4),
                            counts(connection, rows.getString(1))));
                }
                return found;
            }
        });
    }

    private static Map<DisagreementKind, Long> counts(Connection connection, String id) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select kind, count(*) from register_disagreement where comparison_id = ? group by kind")) {
            statement.setString(1, id);
            Map<DisagreementKind, Long> counts = new EnumMap<>(DisagreementKind.class);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(DisagreementKind.valueOf(rows.getString(1)), rows.getLong(2));
                }
            }
            return counts;
        }
    }

    @Override
    public List<Numbered> listDisagreements(String id, Optional<DisagreementKind> kind, long after, int limit) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select n, kind, number, line, theirs, ours from register_disagreement
                    where comparison_id = ? and n > ? and (?::text is null or kind = ?) order by n limit ?""")) {
                statement.setString(1, id);
                statement.setLong(2, after);
                statement.setString(3, kind.map(Enum::name).orElse(null));
                statement.setString(4, kind.map(Enum::name).orElse(null));
                statement.setInt(5, limit);
                List<Numbered> found = new ArrayList<>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(numbered(rows));
                    }
                }
                return found;
            }
        });
    }

    private static Numbered numbered(ResultSet row) throws SQLException {
        return new Numbered(
                row.getLong(1),
                new Disagreement(
                        DisagreementKind.valueOf(row.getString(2)),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getObject(4, Long.class)),
                        Optional.ofNullable(row.getString(5)),
                        Optional.ofNullable(row.getString(6))));
    }
}

package uk.kerbside.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes what one application leaves in the database, by hand: the same rows of the same sizes with the same two commits,
 * and nothing read or decided. What the service wrote for one application is the pattern; ids, marks and properties are
 * other ones each time.
 */
final class SameRows {
    private static final String JOURNAL = """
            with stream as (
                insert into journal_stream as s (topic, key, last_n) values (?, ?, 1)
                on conflict (topic, key) do update set last_n = s.last_n + 1 returning last_n)
            select (select epoch from journal_epoch), last_n from stream""";

    /** One row as texts, by column. */
    private record Row(String table, Map<String, String> values, Map<String, String> types) {
        String insert() {
            StringJoiner columns = new StringJoiner(", ");
            StringJoiner parameters = new StringJoiner(", ");
            values.keySet().forEach(column -> {
                columns.add(column);
                parameters.add("?::" + types.get(column));
            });
            return "insert into " + table + " (" + columns + ") values (" + parameters + ")";
        }

        String update(String key) {
            StringJoiner changes = new StringJoiner(", ");
            values.keySet().stream()
                    .filter(column -> !column.equals(key))
                    .forEach(column -> changes.add(column + " = ?::" + types.get(column)));
            return "update " + table + " set " + changes + " where " + key + " = ?";
        }
    }

    private final Row application;
    private final Row permit;
    private final List<Row> vehicles;
    private final List<Row> counters;
    private final List<Row> held;
    private final List<Row> journal;
    private final List<Row> answers;
    private final String applicationId;
    private final String number;

    private SameRows(Connection connection, String applicationId) throws SQLException {
        this.applicationId = applicationId;
        this.application =
                rows(connection, "permit_application", "id = ?", applicationId).getFirst();
        this.number = application.values().get("permit_number");
        this.permit = rows(connection, "permit", "number = ?", number).getFirst();
        this.vehicles = rows(connection, "permit_vehicle", "permit_number = ?", number);
        this.held = rows(connection, "held_place", "holder = ?", number);
        this.counters = rows(
                connection,
                "limit_counter c",
                "exists (select from held_place h where h.holder = ? and h.type_code = c.type_code and h.scope = c.scope"
                        + " and h.scope_key = c.scope_key)",
                number);
        this.journal = rows(
                connection,
                "journal_entry",
                "key in (?, '" + number + "', 'permits:" + number + "') order by id",
                applicationId);
        this.answers =
                rows(connection, "idempotent_answer", "position(convert_to(?, 'UTF8') in body) > 0", applicationId);
    }

    /** The rows of this application are the pattern. */
    static SameRows as(Connection connection, String applicationId) throws SQLException {
        return new SameRows(connection, applicationId);
    }

    private static List<Row> rows(Connection connection, String table, String which, String value) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select * from " + table + " where " + which)) {
            query.setString(1, value);
            List<Row> rows = new ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                ResultSetMetaData columns = found.getMetaData();
                while (found.next()) {
                    Map<String, String> values = new LinkedHashMap<>();
                    Map<String, String> types = new LinkedHashMap<>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        boolean isDrawn = table.equals("journal_entry")
                                && List.of("id", "sent_at").contains(columns.getColumnName(i));
                        if (!isDrawn) {
                            values.put(columns.getColumnName(i), found.getString(i));
                            types.put(columns.getColumnName(i), type(columns.getColumnTypeName(i)));
                        }
                    }
                    rows.add(new Row(table.split(" ")[0], values, types));
                }
            }
            return rows;
        }
    }

    private static String type(String name) {
        return name.startsWith("_") ? name.substring(1) + "[]" : name;
    }

    /** How many rows that is. */
    @Override
    public String toString() {
        return String.format(
                "2 of an application, 1 permit, %d vehicles, %d counters, %d places held, %d journal entries with their"
                        + " streams, %d answers kept",
                vehicles.size(), counters.size(), held.size(), journal.size(), answers.size());
    }

    /** One application on a connection that commits when told. */
    Writer on(Connection connection) throws SQLException {
        return new Writer(connection);
    }

    /** Statements of one connection. */
    final class Writer implements AutoCloseable {
        private final Connection connection;
        private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
        private Map<String, String> fresh = Map.of();

        private Writer(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
        }

        /** Draft and submission, each with its commit. */
        void apply() throws SQLException {
            String mark = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
            fresh = new LinkedHashMap<>();
            fresh.put(applicationId, "A-" + mark.substring(0, 4) + "-" + mark.substring(4, 8) + mark.substring(12, 16));
            fresh.put(number, "P-" + mark.substring(0, 4) + "-" + mark.substring(4, 8) + mark.substring(12, 16));
            fresh.put(vehicles.getFirst().values().get("vrm"), mark.substring(0, 11));
            fresh.put(
                    permit.values().get("uprn"),
                    Long.toString(ThreadLocalRandom.current().nextLong(900_000_000_000L)));
            insert(application);
            insert(answers.getFirst());
            connection.commit();
            update(application, "id");
            for (Row row : counters) {
                insert(row);
            }
            for (Row row : held) {
                insert(row);
            }
            insert(permit);
            for (Row row : vehicles) {
                insert(row);
            }
            for (Row row : journal) {
                append(row);
            }
            insert(answers.getLast());
            connection.commit();
        }

        private void append(Row row) throws SQLException {
            PreparedStatement stream = statement(JOURNAL);
            stream.setString(1, row.values().get("topic"));
            stream.setString(2, other(row.values().get("key")));
            stream.executeQuery().close();
            insert(row);
            statement("select pg_notify('kerbside_journal', '')").executeQuery().close();
        }

        private void insert(Row row) throws SQLException {
            PreparedStatement statement = statement(row.insert());
            int next = 1;
            for (Map.Entry<String, String> value : row.values().entrySet()) {
                statement.setString(next++, value(row, value));
            }
            statement.executeUpdate();
        }

        private void update(Row row, String key) throws SQLException {
            PreparedStatement statement = statement(row.update(key));
            int next = 1;
            for (Map.Entry<String, String> value : row.values().entrySet()) {
                if (!value.getKey().equals(key)) {
                    statement.setString(next++, value(row, value));
                }
            }
            statement.setString(next, other(row.values().get(key)));
            statement.executeUpdate();
        }

        private String value(Row row, Map.Entry<String, String> value) {
            return switch (row.types().get(value.getKey())) {
                case "uuid" -> UUID.randomUUID().toString();
                // A hash that says whose answer it is.
                case "bytea" ->
                    value.getKey().equals("scope")
                            ? "\\x" + (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "")
                            : value.getValue();
                default -> other(value.getValue());
            };
        }

        /** The same text about somebody else. */
        private String other(String text) {
            if (text == null) {
                return null;
            }
            String other = text;
            for (Map.Entry<String, String> id : fresh.entrySet()) {
                other = other.replace(id.getKey(), id.getValue());
            }
            return other;
        }

        private PreparedStatement statement(String sql) throws SQLException {
            PreparedStatement known = statements.get(sql);
            if (known == null) {
                known = connection.prepareStatement(sql);
                statements.put(sql, known);
            }
            return known;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}

package uk.kerbside.permits.migration.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import uk.kerbside.permits.migration.PaperRow;
import uk.kerbside.permits.migration.WaitingRows;

@ApplicationScoped
class JdbcWaitingRows implements WaitingRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final int WRITTEN_AT_ONCE = 1_000;

    private static final String ADD =
            "insert into paper_import_waiting (import_id, line, complete, content) values (?, ?, ?, ?::jsonb)";

    private static final String NEXT =
            "select line, complete, content from paper_import_waiting where import_id = ? and line > ? order by line limit ?";

    private static final String DELETE = "delete from paper_import_waiting where import_id = ? and line = any(?)";

    private static final String DELETE_ALL = "delete from paper_import_waiting where import_id = ?";

    private final MigrationDatabase database;

    JdbcWaitingRows(MigrationDatabase database) {
        this.database = database;
    }

    @Override
    public long addAll(String importId, Iterable<PaperRow> rows) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                long added = 0;
                for (PaperRow row : rows) {
                    add(statement, importId, row);
                    if (++added % WRITTEN_AT_ONCE == 0) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
                return added;
            }
        });
    }

    private static void add(PreparedStatement statement, String importId, PaperRow row) throws SQLException {
        statement.setString(1, importId);
        statement.setLong(2, row.line());
        statement.setBoolean(3, row.complete());
        statement.setString(4, json(row.values()));
        statement.addBatch();
    }

    @Override
    public List<PaperRow> next(String importId, long afterLine, int limit) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(NEXT)) {
                statement.setString(1, importId);
                statement.setLong(2, afterLine);
                statement.setInt(3, limit);
                List<PaperRow> found = new ArrayList<>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(new PaperRow(rows.getLong(1), rows.getBoolean(2), values(rows.getString(3))));
                    }
                }
                return found;
            }
        });
    }

    @Override
    public int delete(String importId, Collection<Long> lines) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(DELETE)) {
                statement.setString(1, importId);
                statement.setArray(2, connection.createArrayOf("bigint", lines.toArray()));
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public void deleteAll(String importId) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement(DELETE_ALL)) {
                statement.setString(1, importId);
                return statement.executeUpdate();
            }
        });
    }

    private static String json(Map<String, String> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row cannot be written", e);
        }
    }

    private static Map<String, String> values(String json) {
        try {
            return JSON.readValue(json, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row we wrote cannot be read", e);
        }
    }
}

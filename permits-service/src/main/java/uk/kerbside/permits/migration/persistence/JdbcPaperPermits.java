package uk.kerbside.permits.migration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.migration.PaperPermit;
import uk.kerbside.permits.migration.PaperPermits;

@ApplicationScoped
class JdbcPaperPermits implements PaperPermits {
    private static final String FINGERPRINTS = """
            select number, fingerprint from paper_permit where number = any(?)
            union all
            select number, '' from permit
            where number = any(?) and not exists (select 1 from paper_permit p where p.number = permit.number)""";

    private static final String HISTORY = """
            select number, account_id, type_code, vrm, place, uprn, first_day, last_day from paper_permit
            where number = ? and account_id = ? and history""";

    private static final String ADD = """
            insert into paper_permit (number, import_id, fingerprint, account_id, type_code, vrm, place, first_day,
                last_day, until, uprn, issued_at, flags, history, taken_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final MigrationDatabase database;

    JdbcPaperPermits(MigrationDatabase database) {
        this.database = database;
    }

    @Override
    public Map<String, String> fingerprints(Collection<String> numbers) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(FINGERPRINTS)) {
                statement.setArray(1, connection.createArrayOf("text", numbers.toArray()));
                statement.setArray(2, connection.createArrayOf("text", numbers.toArray()));
                Map<String, String> found = new HashMap<>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getString(1), rows.getString(2));
                    }
                }
                return found;
            }
        });
    }

    @Override
    public Optional<History> findHistory(String number, String accountId) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(HISTORY)) {
                statement.setString(1, number);
                statement.setString(2, accountId);
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.of(history(row)) : Optional.empty();
                }
            }
        });
    }

    private static History history(ResultSet row) throws SQLException {
        return new History(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Vrm.of(row.getString(4)),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class));
    }

    @Override
    public void addAll(String importId, List<Taken> permits, Instant now) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                for (Taken taken : permits) {
                    add(statement, importId, taken, now);
                }
                return statement.executeBatch();
            }
        });
    }

    private static void add(PreparedStatement statement, String importId, Taken taken, Instant now)
            throws SQLException {
        PaperPermit permit = taken.permit();
        statement.setString(1, permit.number());
        statement.setString(2, importId);
        statement.setString(3, taken.fingerprint());
        statement.setString(4, taken.accountId());
        statement.setString(5, permit.type().code());
        statement.setString(6, permit.vrm().value());
        statement.setString(7, permit.place().orElse(null));
        statement.setObject(8, permit.firstDay());
        statement.setObject(9, permit.lastDay());
        statement.setTimestamp(10, Timestamp.from(taken.until()));
        statement.setString(11, permit.uprn().orElse(null));
        statement.setString(12, permit.issuedAt().orElse(null));
        JdbcRowReports.setNames(statement, 13, taken.flags());
        statement.setBoolean(14, taken.history());
        statement.setTimestamp(15, Timestamp.from(now));
        statement.addBatch();
    }
}

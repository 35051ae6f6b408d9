package uk.kerbside.enforcement.offline.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import uk.kerbside.enforcement.offline.OfflinePack;
import uk.kerbside.enforcement.offline.OfflinePacks;

/** The packs in the database. */
@ApplicationScoped
class OfflinePackRows implements OfflinePacks {
    private static final String ADD = """
            insert into offline_pack (pack_id, officer, device, device_key, places, pack_day, made_at, expires_at, hash_key)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String FIND = """
            select pack_id, officer, device, device_key, places, pack_day, made_at, expires_at, hash_key
            from offline_pack where pack_id = ?""";

    private static final String CHANGED = """
            select distinct m.folded from right_present p join right_mark m using (right_id) where p.taken_at >= ?""";

    private static final String ANY_GONE = "select exists (select 1 from right_present where gone_at >= ?)";

    private final DataSource database;

    OfflinePackRows(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(OfflinePack pack) {
        with(ADD, statement -> {
            statement.setObject(1, pack.packId());
            statement.setString(2, pack.officer());
            statement.setString(3, pack.device());
            statement.setBytes(4, pack.deviceKey());
            statement.setArray(
                    5,
                    statement
                            .getConnection()
                            .createArrayOf("text", pack.places().toArray()));
            statement.setDate(6, Date.valueOf(pack.on()));
            statement.setTimestamp(7, Timestamp.from(pack.madeAt()));
            statement.setTimestamp(8, Timestamp.from(pack.expiresAt()));
            statement.setBytes(9, pack.key());
            return statement.executeUpdate();
        });
    }

    @Override
    public Optional<OfflinePack> find(UUID packId) {
        return with(FIND, statement -> {
            statement.setObject(1, packId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(pack(row)) : Optional.empty();
            }
        });
    }

    private static OfflinePack pack(ResultSet row) throws SQLException {
        return new OfflinePack(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getBytes(4),
                List.of((String[]) row.getArray(5).getArray()),
                row.getDate(6).toLocalDate(),
                row.getTimestamp(7).toInstant(),
                row.getTimestamp(8).toInstant(),
                row.getBytes(9));
    }

    @Override
    public Heard changedSince(Instant since) {
        List<String> folded = with(CHANGED, statement -> {
            statement.setTimestamp(1, Timestamp.from(since));
            List<String> marks = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    marks.add(rows.getString(1));
                }
            }
            return marks;
        });
        boolean isAnyGone = with(ANY_GONE, statement -> {
            statement.setTimestamp(1, Timestamp.from(since));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        });
        return new Heard(folded, isAnyGone);
    }

    private <R> R with(String sql, Work<R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The packs cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}

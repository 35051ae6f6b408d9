package uk.kerbside.permits.announcement.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import uk.kerbside.permits.announcement.PlaceChange;
import uk.kerbside.permits.announcement.ToldChanges;

/** Rows of their own; permits are found by the index of their places. */
@ApplicationScoped
class JdbcToldChanges implements ToldChanges {
    private static final String UNTOLD = """
            select p.account_id, array_agg(p.number order by p.number) as numbers from permit p
            where p.places @> array[?]::text[] and p.account_id > ? and p.issued_at < ? and p.ended_at is null
              and p.valid_until > ?
              and not exists (select from place_change_told t
                              where t.place_code = ? and t.valid_from = ? and t.account_id = p.account_id
                                and t.content = ? and t.taken_back_at is null)
            group by p.account_id order by p.account_id limit ?""";

    private static final String HEARD = """
            select exists (select from place_change_told
                           where place_code = ? and valid_from = ? and account_id = ? and taken_back_at is null)""";

    private static final String RECORD = """
            insert into place_change_told as t (place_code, valid_from, account_id, place_name, permit_numbers, content, told_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (place_code, valid_from, account_id) do update
            set place_name = excluded.place_name, permit_numbers = excluded.permit_numbers, content = excluded.content,
                told_at = excluded.told_at, taken_back_at = null
            where t.content <> excluded.content or t.taken_back_at is not null""";

    private static final String STANDING = """
            select place_code, valid_from, max(place_name) from place_change_told
            where valid_from > ? and taken_back_at is null group by place_code, valid_from order by place_code, valid_from""";

    private static final String TOLD = """
            select account_id, permit_numbers from place_change_told
            where place_code = ? and valid_from = ? and taken_back_at is null order by account_id limit ?""";

    private static final String TAKE_BACK = """
            update place_change_told set taken_back_at = ?
            where place_code = ? and valid_from = ? and account_id = ? and taken_back_at is null""";

    private static final String COUNT = """
            select count(*) from place_change_told
            where place_code = ? and valid_from = ? and taken_back_at is null""";

    private final DataSource database;

    JdbcToldChanges(DataSource database) {
        this.database = database;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection, PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(connection, statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Who was told of changes to places cannot be read or written", e);
        }
    }

    @Override
    public List<Holder> listUntold(PlaceChange change, Instant beginning, String afterAccountId, int limit) {
        return run(UNTOLD, (connection, statement) -> {
            statement.setString(1, change.placeCode());
            statement.setString(2, afterAccountId);
            statement.setTimestamp(3, Timestamp.from(beginning));
            statement.setTimestamp(4, Timestamp.from(beginning));
            statement.setString(5, change.placeCode());
            statement.setDate(6, Date.valueOf(change.from()));
            statement.setString(7, change.content());
            statement.setInt(8, limit);
            return holders(statement);
        });
    }

    @Override
    public Optional<Boolean> record(PlaceChange change, Holder holder, Instant now) {
        boolean heardOfAnother = run(HEARD, (connection, statement) -> {
            statement.setString(1, change.placeCode());
            statement.setDate(2, Date.valueOf(change.from()));
            statement.setString(3, holder.accountId());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        });
        boolean isNew = run(RECORD, (connection, statement) -> {
            statement.setString(1, change.placeCode());
            statement.setDate(2, Date.valueOf(change.from()));
            statement.setString(3, holder.accountId());
            statement.setString(4, change.placeName());
            statement.setArray(
                    5, connection.createArrayOf("text", holder.permitNumbers().toArray()));
            statement.setString(6, change.content());
            statement.setTimestamp(7, Timestamp.from(now));
            return statement.executeUpdate() == 1;
        });
        return isNew ? Optional.of(heardOfAnother) : Optional.empty();
    }

    @Override
    public List<Standing> listStanding(LocalDate after) {
        return run(STANDING, (connection, statement) -> {
            statement.setDate(1, Date.valueOf(after));
            List<Standing> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Standing(
                            rows.getString(1),
                            rows.getString(3),
                            rows.getDate(2).toLocalDate()));
                }
            }
            return found;
        });
    }

    @Override
    public List<Holder> listTold(Standing standing, int limit) {
        return run(TOLD, (connection, statement) -> {
            statement.setString(1, standing.placeCode());
            statement.setDate(2, Date.valueOf(standing.from()));
            statement.setInt(3, limit);
            return holders(statement);
        });
    }

    @Override
    public boolean takeBack(Standing standing, String accountId, Instant now) {
        return run(TAKE_BACK, (connection, statement) -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setString(2, standing.placeCode());
            statement.setDate(3, Date.valueOf(standing.from()));
            statement.setString(4, accountId);
            return statement.executeUpdate() == 1;
        });
    }

    @Override
    public int count(String placeCode, LocalDate from) {
        return run(COUNT, (connection, statement) -> {
            statement.setString(1, placeCode);
            statement.setDate(2, Date.valueOf(from));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    private static List<Holder> holders(PreparedStatement statement) throws SQLException {
        List<Holder> found = new ArrayList<>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new Holder(
                        rows.getString(1), List.of((String[]) rows.getArray(2).getArray())));
            }
        }
        return found;
    }
}

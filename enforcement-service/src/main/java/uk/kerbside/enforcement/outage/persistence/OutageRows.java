package uk.kerbside.enforcement.outage.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import uk.kerbside.enforcement.outage.DownKind;
import uk.kerbside.enforcement.outage.Outage;
import uk.kerbside.enforcement.outage.Outages;

/** Outages, one row each, and one for each instance that hears nothing of what one is about. */
@ApplicationScoped
class OutageRows implements Outages {
    private static final String COLUMNS = """
            select outage_id, kind, name, began_at, ended_at, reason, was_noticed, opened_by, opened_at, closed_by,
                version from outage\s""";

    private static final String ADD = """
            insert into outage (outage_id, kind, name, began_at, ended_at, reason, was_noticed, opened_by, opened_at,
                closed_by, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String CLOSE =
            "update outage set ended_at = ?, closed_by = ?, version = ? where outage_id = ? and version = ?";

    private static final String NOTICED = COLUMNS + "where name = ? and was_noticed and ended_at is null";

    private static final String IS_NOTICED = """
            select exists (select 1 from outage where name = ? and was_noticed and began_at < ?
                and (ended_at is null or ended_at > ?))""";

    private static final String PAGE = COLUMNS + """
            where (began_at, outage_id) < (?, ?) order by began_at desc, outage_id desc limit ?""";

    private static final String SINCE = COLUMNS + "where ended_at is null or ended_at > ? order by began_at";

    private static final String AT = COLUMNS + """
            where exists (select from unnest(?::text[]) as asked (at)
                where began_at <= at::timestamptz and (ended_at is null or ended_at > at::timestamptz))
            order by began_at, outage_id""";

    private static final String WITNESS = """
            insert into outage_witness (outage_id, instance, seen_at) values (?, ?, ?)
            on conflict (outage_id, instance) do update set seen_at = excluded.seen_at""";

    private static final After FROM_THE_LATEST =
            new After(Instant.parse("9999-01-01T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    private final DataSource database;

    OutageRows(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(Outage outage) {
        with(ADD, statement -> {
            statement.setObject(1, outage.outageId());
            statement.setString(2, outage.kind().name());
            statement.setString(3, outage.name().orElse(null));
            statement.setTimestamp(4, Timestamp.from(outage.from()));
            statement.setTimestamp(5, outage.until().map(Timestamp::from).orElse(null));
            statement.setString(6, outage.reason());
            statement.setBoolean(7, outage.noticed());
            statement.setString(8, outage.openedBy());
            statement.setTimestamp(9, Timestamp.from(outage.openedAt()));
            statement.setString(10, outage.closedBy().orElse(null));
            statement.setLong(11, outage.version());
            return statement.executeUpdate();
        });
    }

    @Override
    public boolean close(Outage closed) {
        return with(CLOSE, statement -> {
            statement.setTimestamp(1, Timestamp.from(closed.until().orElseThrow()));
            statement.setString(2, closed.closedBy().orElseThrow());
            statement.setLong(3, closed.version());
            statement.setObject(4, closed.outageId());
            statement.setLong(5, closed.version() - 1);
            return statement.executeUpdate() == 1;
        });
    }

    @Override
    public Optional<Outage> find(UUID outageId) {
        return with(COLUMNS + "where outage_id = ?", statement -> {
                    statement.setObject(1, outageId);
                    return list(statement);
                })
                .stream()
                .findFirst();
    }

    @Override
    public void lock(String source) {
        with("select pg_advisory_xact_lock(hashtext(?))", statement -> {
            statement.setString(1, "outage of " + source);
            return statement.execute();
        });
    }

    @Override
    public boolean isNoticed(String source, Instant from, Instant until) {
        return with(IS_NOTICED, statement -> {
            statement.setString(1, source);
            statement.setTimestamp(2, Timestamp.from(until));
            statement.setTimestamp(3, Timestamp.from(from));
            return isTrue(statement);
        });
    }

    @Override
    public Optional<Outage> findNoticed(String source) {
        return with(NOTICED, statement -> {
                    statement.setString(1, source);
                    return list(statement);
                })
                .stream()
                .findFirst();
    }

    @Override
    public List<Outage> list(Optional<After> after, int limit) {
        After from = after.orElse(FROM_THE_LATEST);
        return with(PAGE, statement -> {
            statement.setTimestamp(1, Timestamp.from(from.from()));
            statement.setObject(2, from.outageId());
            statement.setInt(3, limit);
            return list(statement);
        });
    }

    @Override
    public List<Outage> listAt(Collection<Instant> times) {
        return with(AT, statement -> {
            Object[] asked = times.stream().map(Instant::toString).toArray();
            statement.setArray(1, statement.getConnection().createArrayOf("text", asked));
            return list(statement);
        });
    }

    @Override
    public List<Outage> listSince(Instant at) {
        return with(SINCE, statement -> {
            statement.setTimestamp(1, Timestamp.from(at));
            return list(statement);
        });
    }

    @Override
    public void witness(UUID outageId, String instance, Instant at) {
        with(WITNESS, statement -> {
            statement.setObject(1, outageId);
            statement.setString(2, instance);
            statement.setTimestamp(3, Timestamp.from(at));
            return statement.executeUpdate();
        });
    }

    @Override
    public void forgetWitness(UUID outageId, String instance) {
        with("delete from outage_witness where outage_id = ? and instance = ?", statement -> {
            statement.setObject(1, outageId);
            statement.setString(2, instance);
            return statement.executeUpdate();
        });
    }

    @Override
    public boolean isWitnessed(UUID outageId, Instant since) {
        return with("select exists (select 1 from outage_witness where outage_id = ? and seen_at >= ?)", statement -> {
            statement.setObject(1, outageId);
            statement.setTimestamp(2, Timestamp.from(since));
            return isTrue(statement);
        });
    }

    private static boolean isTrue(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static List<Outage> list(PreparedStatement statement) throws SQLException {
        List<Outage> outages = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                outages.add(new Outage(
                        rows.getObject("outage_id", UUID.class),
                        DownKind.valueOf(rows.getString("kind")),
                        Optional.ofNullable(rows.getString("name")),
                        rows.getTimestamp("began_at").toInstant(),
                        Optional.ofNullable(rows.getTimestamp("ended_at")).map(Timestamp::toInstant),
                        rows.getString("reason"),
                        rows.getBoolean("was_noticed"),
                        rows.getString("opened_by"),
                        rows.getTimestamp("opened_at").toInstant(),
                        Optional.ofNullable(rows.getString("closed_by")),
                        rows.getLong("version")));
            }
        }
        return outages;
    }

    private <R> R with(String sql, Work<R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The outages cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}

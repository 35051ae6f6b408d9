package uk.kerbside.enforcement.alert.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import uk.kerbside.enforcement.alert.AlertKind;
import uk.kerbside.enforcement.alert.MarkAlert;
import uk.kerbside.enforcement.alert.MarkAlerts;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.vrm.FoldedVrm;
import uk.kerbside.kernel.vrm.Vrm;

/** Alerts, one row each. */
@ApplicationScoped
class AlertRows implements MarkAlerts {
    private static final String COLUMNS = """
            select alert_id, vrm, kind, reason, places, valid_from, valid_until, added_by, added_at, ended_at, ended_by,
                end_reason, version from mark_alert\s""";

    private static final String ADD = """
            insert into mark_alert (alert_id, vrm, folded, kind, reason, places, valid_from, valid_until, over_at,
                added_by, added_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String END = """
            update mark_alert set ended_at = ?, ended_by = ?, end_reason = ?, over_at = ?, version = ?
            where alert_id = ? and version = ?""";

    private static final String PAGE = COLUMNS + """
            where over_at > ? and (over_at, alert_id) > (?, ?) order by over_at, alert_id limit ?""";

    private static final String NOT_OVER = COLUMNS + "where over_at > ? order by over_at, alert_id";

    private static final String OF_MARK = COLUMNS + "where folded = ? order by alert_id desc limit ?";

    private static final String OF_EACH_MARK = COLUMNS + """
            where alert_id in (select a.alert_id from unnest(?::text[]) as asked (folded) cross join lateral
                (select alert_id from mark_alert m where m.folded = asked.folded order by alert_id desc limit ?) a)
            order by alert_id desc""";

    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource database;

    AlertRows(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(MarkAlert alert) {
        with(ADD, statement -> {
            Object[] places = alert.places().stream().map(PlaceCode::value).toArray();
            statement.setObject(1, alert.alertId());
            statement.setString(2, alert.vrm().value());
            statement.setString(3, alert.vrm().folded().value());
            statement.setString(4, alert.kind().name());
            statement.setString(5, alert.reason());
            statement.setArray(6, statement.getConnection().createArrayOf("text", places));
            statement.setTimestamp(7, Timestamp.from(alert.from()));
            statement.setTimestamp(8, Timestamp.from(alert.until()));
            statement.setTimestamp(9, Timestamp.from(alert.overAt()));
            statement.setString(10, alert.addedBy());
            statement.setTimestamp(11, Timestamp.from(alert.addedAt()));
            statement.setLong(12, alert.version());
            return statement.executeUpdate();
        });
    }

    @Override
    public boolean end(MarkAlert alert) {
        return with(END, statement -> {
            MarkAlert.Ended ended = alert.ended().orElseThrow();
            statement.setTimestamp(1, Timestamp.from(ended.at()));
            statement.setString(2, ended.by());
            statement.setString(3, ended.reason());
            statement.setTimestamp(4, Timestamp.from(alert.overAt()));
            statement.setLong(5, alert.version());
            statement.setObject(6, alert.alertId());
            statement.setLong(7, alert.version() - 1);
            return statement.executeUpdate() == 1;
        });
    }

    @Override
    public Optional<MarkAlert> find(UUID alertId) {
        return with(COLUMNS + "where alert_id = ?", statement -> {
                    statement.setObject(1, alertId);
                    return list(statement);
                })
                .stream()
                .findFirst();
    }

    @Override
    public List<MarkAlert> listNotOver(Instant at, Optional<After> after, int limit) {
        After from = after.orElse(new After(at, FIRST));
        return with(PAGE, statement -> {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setTimestamp(2, Timestamp.from(from.overAt()));
            statement.setObject(3, from.alertId());
            statement.setInt(4, limit);
            return list(statement);
        });
    }

    @Override
    public List<MarkAlert> listNotOver(Instant at) {
        return with(NOT_OVER, statement -> {
            statement.setTimestamp(1, Timestamp.from(at));
            return list(statement);
        });
    }

    @Override
    public List<MarkAlert> listOf(FoldedVrm folded, int limit) {
        return with(OF_MARK, statement -> {
            statement.setString(1, folded.value());
            statement.setInt(2, limit);
            return list(statement);
        });
    }

    @Override
    public List<MarkAlert> listOfEach(Collection<FoldedVrm> folded, int limit) {
        return with(OF_EACH_MARK, statement -> {
            Object[] marks = folded.stream().map(FoldedVrm::value).toArray();
            statement.setArray(1, statement.getConnection().createArrayOf("text", marks));
            statement.setInt(2, limit);
            return list(statement);
        });
    }

    private static List<MarkAlert> list(PreparedStatement statement) throws SQLException {
        List<MarkAlert> alerts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                alerts.add(alert(rows));
            }
        }
        return alerts;
    }

    private static MarkAlert alert(ResultSet row) throws SQLException {
        String[] places = (String[]) row.getArray("places").getArray();
        return new MarkAlert(
                row.getObject("alert_id", UUID.class),
                Vrm.of(row.getString("vrm")),
                AlertKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                Arrays.stream(places).map(PlaceCode::of).toList(),
                row.getTimestamp("valid_from").toInstant(),
                row.getTimestamp("valid_until").toInstant(),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant(),
                ended(row),
                row.getLong("version"));
    }

    private static Optional<MarkAlert.Ended> ended(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("ended_at");
        return at == null
                ? Optional.empty()
                : Optional.of(
                        new MarkAlert.Ended(at.toInstant(), row.getString("ended_by"), row.getString("end_reason")));
    }

    private <R> R with(String sql, Work<R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The alerts cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}

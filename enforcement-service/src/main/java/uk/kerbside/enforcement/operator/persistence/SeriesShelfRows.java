package uk.kerbside.enforcement.operator.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import uk.kerbside.enforcement.operator.OperatorSeries;
import uk.kerbside.enforcement.operator.SeriesShelf;
import uk.kerbside.enforcement.operator.SeriesState;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.Topic;
import uk.kerbside.kit.imports.ImportReport;
import uk.kerbside.kit.imports.RowFault;

/** Series, and one row for each of their rights. */
@ApplicationScoped
class SeriesShelfRows implements SeriesShelf {
    private static final TypeReference<List<RowFault>> FAULTS = new TypeReference<>() {};
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final DataSource database;

    SeriesShelfRows(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(OperatorSeries series) {
        with(SeriesSql.ADD, statement -> {
            statement.setObject(1, series.seriesId());
            statement.setString(2, series.operator());
            statement.setString(3, series.state().name());
            statement.setTimestamp(4, Timestamp.from(series.loadedAt()));
            return statement.executeUpdate();
        });
    }

    @Override
    public Set<String> addRights(UUID seriesId, List<Row> rows) {
        return with(SeriesSql.ADD_RIGHT, statement -> {
            for (Row row : rows) {
                statement.setObject(1, seriesId);
                statement.setString(2, row.reference());
                ContentColumns.set(statement, 3, row.content());
                statement.addBatch();
            }
            int[] added = statement.executeBatch();
            Set<String> news = new HashSet<>();
            for (int i = 0; i < added.length; i++) {
                if (added[i] == 1) {
                    news.add(rows.get(i).reference());
                } else if (added[i] == Statement.SUCCESS_NO_INFO) {
                    throw new IllegalStateException("The database does not say which rights are repeated");
                }
            }
            return news;
        });
    }

    @Override
    public Optional<OperatorSeries> find(String operator, UUID seriesId) {
        return with(SeriesSql.FIND, statement -> {
                    statement.setString(1, operator);
                    statement.setObject(2, seriesId);
                    return list(statement);
                })
                .stream()
                .findFirst();
    }

    @Override
    public List<OperatorSeries> list(String operator, Optional<UUID> after, int limit) {
        return with(SeriesSql.LIST, statement -> {
            statement.setString(1, operator);
            statement.setObject(2, after.orElse(LAST));
            statement.setInt(3, limit);
            return list(statement);
        });
    }

    @Override
    public List<OperatorSeries> listForUpdate(String operator) {
        return with(SeriesSql.LIST_FOR_UPDATE, statement -> {
            statement.setString(1, operator);
            return list(statement);
        });
    }

    @Override
    public List<OperatorSeries> listLive() {
        return with(SeriesSql.LIST_LIVE, SeriesShelfRows::list);
    }

    @Override
    public void report(UUID seriesId, ImportReport report) {
        with(SeriesSql.REPORT, statement -> {
            statement.setLong(1, report.accepted());
            statement.setLong(2, report.refused());
            statement.setString(3, json(report.faults()));
            statement.setObject(4, seriesId);
            return statement.executeUpdate();
        });
    }

    @Override
    public boolean become(UUID seriesId, SeriesState before, SeriesState after) {
        return with(SeriesSql.BECOME, statement -> {
            statement.setString(1, after.name());
            statement.setObject(2, seriesId);
            statement.setString(3, before.name());
            return statement.executeUpdate() == 1;
        });
    }

    @Override
    public void becomeLive(UUID seriesId, Instant at) {
        with(SeriesSql.BECOME_LIVE, statement -> {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setObject(2, seriesId);
            return statement.executeUpdate();
        });
    }

    @Override
    public void forgetRights(UUID seriesId) {
        with(SeriesSql.FORGET_RIGHTS, statement -> {
            statement.setObject(1, seriesId);
            return statement.executeUpdate();
        });
    }

    @Override
    public Optional<OperatorSeries> findToPublish() {
        return with(SeriesSql.TO_PUBLISH, SeriesShelfRows::list).stream().findFirst();
    }

    @Override
    public List<Row> takeUnpublished(UUID seriesId, int limit) {
        return with(SeriesSql.TAKE_UNPUBLISHED, statement -> {
            statement.setObject(1, seriesId);
            statement.setInt(2, limit);
            statement.setObject(3, seriesId);
            return rows(statement);
        });
    }

    @Override
    public List<Row> listRights(UUID seriesId, Optional<String> afterReference, int limit) {
        return with(SeriesSql.RIGHTS, statement -> {
            statement.setObject(1, seriesId);
            statement.setString(2, afterReference.orElse(""));
            statement.setInt(3, limit);
            return rows(statement);
        });
    }

    @Override
    public boolean isSent(UUID seriesId) {
        return with(SeriesSql.IS_UNSENT, statement -> {
            statement.setString(1, Topic.RIGHTS.wireName());
            statement.setString(2, seriesId.toString());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return !row.getBoolean(1);
            }
        });
    }

    @Override
    public List<UUID> listUnfinished(Instant begunBefore) {
        return with(SeriesSql.UNFINISHED, statement -> {
            statement.setTimestamp(1, Timestamp.from(begunBefore));
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        });
    }

    private static List<Row> rows(PreparedStatement statement) throws SQLException {
        List<Row> rights = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rights.add(new Row(rows.getString("reference"), ContentColumns.read(rows)));
            }
        }
        return rights;
    }

    private static List<OperatorSeries> list(PreparedStatement statement) throws SQLException {
        List<OperatorSeries> series = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                series.add(new OperatorSeries(
                        rows.getObject("series_id", UUID.class),
                        rows.getString("operator"),
                        SeriesState.valueOf(rows.getString("state")),
                        rows.getLong("rights"),
                        rows.getLong("refused"),
                        faults(rows.getString("faults")),
                        rows.getTimestamp("loaded_at").toInstant(),
                        Optional.ofNullable(rows.getTimestamp("live_from")).map(Timestamp::toInstant)));
            }
        }
        return series;
    }

    private static String json(List<RowFault> faults) {
        try {
            return EventJson.mapper().writeValueAsString(faults);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Faults cannot be written", e);
        }
    }

    private static List<RowFault> faults(String json) {
        try {
            return EventJson.mapper().readValue(json, FAULTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Faults cannot be read", e);
        }
    }

    private <R> R with(String sql, Work<R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Third parties' series cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}

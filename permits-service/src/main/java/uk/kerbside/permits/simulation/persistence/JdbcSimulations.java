package uk.kerbside.permits.simulation.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.events.EventJson;
import uk.kerbside.kernel.Money;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.quote.QuoteRefusal;
import uk.kerbside.permits.simulation.AffectedPermit;
import uk.kerbside.permits.simulation.Consequence;
import uk.kerbside.permits.simulation.Figures;
import uk.kerbside.permits.simulation.Simulation;
import uk.kerbside.permits.simulation.SimulationStatus;
import uk.kerbside.permits.simulation.Simulations;

@ApplicationScoped
class JdbcSimulations implements Simulations {
    private static final String ALL = "id, type_code, rules, status, started_at, finished_at, last_number, figures";
    private static final String ADD =
            "insert into catalogue_simulation (" + ALL + ") values (?, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb)";
    private static final String FIND = "select " + ALL + " from catalogue_simulation where id = ?";
    private static final String RUNNING =
            "select id from catalogue_simulation where status = 'RUNNING' order by started_at, id limit 1";
    private static final String SAVE = "update catalogue_simulation set status = ?, finished_at = ?, last_number = ?,"
            + " figures = ?::jsonb where id = ?";
    private static final String ADD_AFFECTED = """
            insert into catalogue_simulation_permit
                (simulation_id, number, account_id, renews_on, consequence, reason, old_price, new_price)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String REASONS = """
            select reason, count(*) from catalogue_simulation_permit
            where simulation_id = ? and reason is not null group by reason""";
    private static final String LIST = """
            select number, account_id, renews_on, consequence, reason, old_price, new_price
            from catalogue_simulation_permit
            where simulation_id = ? and number > ? and (?::text is null or consequence = ?)
            order by number limit ?""";

    private final SimulationDatabase database;

    JdbcSimulations(SimulationDatabase database) {
        this.database = database;
    }

    @Override
    public void add(Simulation simulation) {
        database.with(ADD, statement -> {
            statement.setString(1, simulation.id());
            statement.setString(2, simulation.typeCode());
            statement.setString(3, write(simulation.rules()));
            statement.setString(4, simulation.status().name());
            statement.setTimestamp(5, Timestamp.from(simulation.startedAt()));
            statement.setTimestamp(6, null);
            statement.setString(7, simulation.lastNumber());
            statement.setString(8, write(simulation.figures()));
            return statement.executeUpdate();
        });
    }

    @Override
    public Optional<Simulation> find(String id) {
        return find(FIND, id);
    }

    @Override
    public Optional<Simulation> findRunningForUpdate(String id) {
        return find(FIND + " and status = 'RUNNING' for update skip locked", id);
    }

    private Optional<Simulation> find(String sql, String id) {
        return database.with(sql, statement -> {
            statement.setString(1, id);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(simulation(row)) : Optional.empty();
            }
        });
    }

    @Override
    public Optional<String> findRunning() {
        return database.with(RUNNING, statement -> {
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        });
    }

    @Override
    public void save(Simulation simulation) {
        database.with(SAVE, statement -> {
            statement.setString(1, simulation.status().name());
            statement.setTimestamp(
                    2, simulation.finishedAt().map(Timestamp::from).orElse(null));
            statement.setString(3, simulation.lastNumber());
            statement.setString(4, write(simulation.figures()));
            statement.setString(5, simulation.id());
            return statement.executeUpdate();
        });
    }

    @Override
    public void addAffected(String id, List<AffectedPermit> affected) {
        database.with(ADD_AFFECTED, statement -> {
            for (AffectedPermit permit : affected) {
                bind(statement, id, permit);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private static void bind(PreparedStatement statement, String id, AffectedPermit permit) throws SQLException {
        statement.setString(1, id);
        statement.setString(2, permit.number());
        statement.setString(3, permit.accountId());
        statement.setDate(4, Date.valueOf(permit.renewsOn()));
        statement.setString(5, permit.consequence().name());
        statement.setString(6, permit.reason().map(Enum::name).orElse(null));
        statement.setObject(7, permit.oldPrice().map(Money::minor).orElse(null), Types.BIGINT);
        statement.setObject(8, permit.newPrice().map(Money::minor).orElse(null), Types.BIGINT);
    }

    @Override
    public Map<QuoteRefusal, Long> reasons(String id) {
        return database.with(REASONS, statement -> {
            statement.setString(1, id);
            Map<QuoteRefusal, Long> counts = new EnumMap<>(QuoteRefusal.class);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(QuoteRefusal.valueOf(rows.getString(1)), rows.getLong(2));
                }
            }
            return counts;
        });
    }

    @Override
    public List<AffectedPermit> list(String id, Optional<Consequence> only, String afterNumber, int limit) {
        return database.with(LIST, statement -> {
            statement.setString(1, id);
            statement.setString(2, afterNumber);
            statement.setString(3, only.map(Enum::name).orElse(null));
            statement.setString(4, only.map(Enum::name).orElse(null));
            statement.setInt(5, limit);
            List<AffectedPermit> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(affected(rows));
                }
            }
            return found;
        });
    }

    @Override
    public void deleteStartedBefore(Instant instant) {
        database.with("delete from catalogue_simulation where started_at < ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(instant));
            return statement.executeUpdate();
        });
    }

    private static AffectedPermit affected(ResultSet row) throws SQLException {
        return new AffectedPermit(
                row.getString("number"),
                row.getString("account_id"),
                row.getDate("renews_on").toLocalDate(),
                Consequence.valueOf(row.getString("consequence")),
                Optional.ofNullable(row.getString("reason")).map(QuoteRefusal::valueOf),
                price(row, "old_price"),
                price(row, "new_price"));
    }

    private static Optional<Money> price(ResultSet row, String column) throws SQLException {
        long pence = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Money.gbp(pence));
    }

    private static Simulation simulation(ResultSet row) throws SQLException {
        return new Simulation(
                row.getString("id"),
                row.getString("type_code"),
                read(row.getString("rules"), TypeVersion.class),
                SimulationStatus.valueOf(row.getString("status")),
                row.getTimestamp("started_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant),
                row.getString("last_number"),
                read(row.getString("figures"), Figures.class));
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored simulation cannot be read", e);
        }
    }

    private static String write(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A simulation cannot be written", e);
        }
    }
}

package uk.kerbside.enforcement.ledger.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import uk.kerbside.enforcement.ledger.PlaceLedger;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.kernel.PlaceCode;

/** A row for each revision of a place. */
@ApplicationScoped
class PlaceRows implements PlaceLedger {
    private static final String RECORD = """
            insert into place_revision (code, epoch, n, body, known_at) values (?, ?, ?, ?::json, ?)
            on conflict (code, epoch, n) do nothing""";

    private static final String KNOWN_AT =
            "select body, known_at from place_revision where code = ? and known_at <= ? order by epoch desc, n desc";

    private static final String CHANGED_SINCE = """
            select r.body, r.known_at from place_revision r
            where r.code in (select code from place_revision where known_at > ?) and (r.known_at > ? or not exists (
                select from place_revision newer where newer.code = r.code and newer.known_at <= ?
                    and (newer.epoch, newer.n) > (r.epoch, r.n)))
            order by r.code, r.epoch desc, r.n desc""";

    private final DataSource database;

    PlaceRows(DataSource database) {
        this.database = database;
    }

    @Override
    public void record(PlacePublished place, Instant knownAt) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(RECORD)) {
            statement.setString(1, place.code());
            statement.setLong(2, place.revision().epoch());
            statement.setLong(3, place.revision().n());
            statement.setString(4, json(place));
            statement.setTimestamp(5, Timestamp.from(knownAt));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw away(e);
        }
    }

    @Override
    public List<Revised> listKnownAt(PlaceCode code, Instant knownAt) {
        return list(KNOWN_AT, statement -> {
            statement.setString(1, code.value());
            statement.setTimestamp(2, Timestamp.from(knownAt));
        });
    }

    @Override
    public List<Revised> listChangedSince(Instant since) {
        return list(CHANGED_SINCE, statement -> {
            for (int time = 1; time <= 3; time++) {
                statement.setTimestamp(time, Timestamp.from(since));
            }
        });
    }

    private List<Revised> list(String sql, Filling filling) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            filling.fill(statement);
            List<Revised> places = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    places.add(new Revised(
                            place(rows.getString(1)), rows.getTimestamp(2).toInstant()));
                }
            }
            return places;
        } catch (SQLException e) {
            throw away(e);
        }
    }

    @FunctionalInterface
    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private static String json(PlacePublished place) {
        try {
            return EventJson.mapper().writeValueAsString(place);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A place cannot be written", e);
        }
    }

    private static PlacePublished place(String json) {
        try {
            return EventJson.mapper().readValue(json, PlacePublished.class);
        } catch (IOException e) {
            throw new IllegalStateException("A place in the ledger cannot be read", e);
        }
    }

    private static IllegalStateException away(SQLException e) {
        return new IllegalStateException("The ledger of places cannot be reached", e);
    }
}

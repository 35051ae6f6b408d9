package uk.kerbside.enforcement.ledger.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import uk.kerbside.enforcement.ledger.SeriesLedger;
import uk.kerbside.enforcement.ledger.TopicPlace;
import uk.kerbside.events.Topic;
import uk.kerbside.events.rights.LiveSeriesPublished;

/** Every switch, and since when it was known. One group writes them, those of an operator in their order. */
@ApplicationScoped
class SeriesRows implements SeriesLedger {
    private final DataSource database;

    SeriesRows(DataSource database) {
        this.database = database;
    }

    @Override
    public void record(LiveSeriesPublished switched, TopicPlace place, Instant knownAt) {
        try (Connection connection = database.getConnection()) {
            if (!isKnown(connection, switched)) {
                supersede(connection, switched.operator(), knownAt);
                add(connection, switched, knownAt);
            }
            taken(connection, place);
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger cannot be reached", e);
        }
    }

    private static boolean isKnown(Connection connection, LiveSeriesPublished switched) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LedgerSql.IS_SWITCH_KNOWN)) {
            statement.setString(1, switched.operator());
            statement.setLong(2, switched.revision().epoch());
            statement.setLong(3, switched.revision().n());
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void supersede(Connection connection, String operator, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LedgerSql.SUPERSEDE_SERIES)) {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setString(2, operator);
            statement.executeUpdate();
        }
    }

    private static void add(Connection connection, LiveSeriesPublished switched, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LedgerSql.SWITCH_SERIES)) {
            statement.setString(1, switched.operator());
            statement.setLong(2, switched.revision().epoch());
            statement.setLong(3, switched.revision().n());
            statement.setString(4, switched.series());
            statement.setTimestamp(5, Timestamp.from(at));
            statement.executeUpdate();
        }
    }

    private static void taken(Connection connection, TopicPlace place) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LedgerSql.TAKEN)) {
            statement.setString(1, Topic.RIGHTS.wireName());
            statement.setInt(2, place.partition());
            statement.setLong(3, place.offset() + 1);
            statement.executeUpdate();
        }
    }
}

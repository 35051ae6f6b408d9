package uk.kerbside.helpline.timeline.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import uk.kerbside.helpline.timeline.TimeLine;
import uk.kerbside.helpline.timeline.TimeLineEntry;
import uk.kerbside.kernel.Revision;

/** Rows keyed by event; plain SQL, because a place in the line is a row value PostgreSQL can compare and seek. */
@ApplicationScoped
class StoredTimeLine implements TimeLine {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> REFS = new TypeReference<>() {};

    private static final String COLUMNS = "event_id, account_id, happened_at, epoch, n, type, sentence, refs";
    private static final String ADD = "insert into time_line_entry (" + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing";

    private final DataSource database;

    StoredTimeLine(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(TimeLineEntry entry) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            statement.setString(1, entry.eventId());
            statement.setString(2, entry.accountId());
            statement.setTimestamp(3, Timestamp.from(entry.at()));
            statement.setLong(4, entry.revision().epoch());
            statement.setLong(5, entry.revision().n());
            statement.setString(6, entry.type());
            statement.setString(7, entry.text());
            statement.setString(8, JSON.writeValueAsString(entry.refs()));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new TimeLineUnavailableException("An entry cannot be added to the time line", e);
        }
    }

    @Override
    public List<TimeLineEntry> read(String accountId, Order order, Optional<Place> after, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(select(order, after.isPresent()))) {
            int next = 1;
            statement.setString(next++, accountId);
            if (after.isPresent()) {
                next = setPlace(statement, next, after.get());
            }
            statement.setInt(next, limit);
            List<TimeLineEntry> entries = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return entries;
        } catch (SQLException | JsonProcessingException e) {
            throw new TimeLineUnavailableException("The time line cannot be read", e);
        }
    }

    private static String select(Order order, boolean fromPlace) {
        String direction = order == Order.OLDEST ? " asc" : " desc";
        String beyond = order == Order.OLDEST ? ">" : "<";
        return "select " + COLUMNS + " from time_line_entry where account_id = ?"
                + (fromPlace ? " and (happened_at, epoch, n, event_id) " + beyond + " (?, ?, ?, ?)" : "")
                + " order by happened_at" + direction + ", epoch" + direction + ", n" + direction + ", event_id"
                + direction + " limit ?";
    }

    private static int setPlace(PreparedStatement statement, int first, Place place) throws SQLException {
        statement.setTimestamp(first, Timestamp.from(place.at()));
        statement.setLong(first + 1, place.revision().epoch());
        statement.setLong(first + 2, place.revision().n());
        statement.setString(first + 3, place.eventId());
        return first + 4;
    }

    private static TimeLineEntry entry(ResultSet row) throws SQLException, JsonProcessingException {
        return new TimeLineEntry(
                row.getString("event_id"),
                row.getString("account_id"),
                row.getTimestamp("happened_at").toInstant(),
                new Revision(row.getLong("epoch"), row.getLong("n")),
                row.getString("type"),
                row.getString("sentence"),
                JSON.readValue(row.getString("refs"), REFS));
    }
}

package uk.kerbside.kit.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.Topic;
import uk.kerbside.kernel.Revision;

/** Reads the journal back. */
final class JournalHistory {
    private static final String SELECT = """
            select event_id, key, type, epoch, n, occurred_at, actor_subject, actor_role, channel, on_behalf_of, body
            from journal_entry where\s""";

    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,40}");

    private final DataSource database;

    JournalHistory(DataSource database) {
        this.database = database;
    }

    List<JournalEntry> of(Topic topic, String key) {
        return list("topic = ? and key = ? order by n", topic.wireName(), key);
    }

    List<JournalEntry> naming(Topic topic, String field, String text) {
        if (!NAME.matcher(field).matches()) {
            throw new IllegalArgumentException(field + " is no name of a field");
        }
        // Topic and field are no parameters: only then does PostgreSQL know that the index is for them.
        return list("topic = '" + topic.wireName() + "' and body ->> '" + field + "' = ? order by id", text);
    }

    private List<JournalEntry> list(String which, String... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SELECT + which)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            List<JournalEntry> entries = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new JournalUnavailableException("The journal cannot be read", e);
        }
    }

    Optional<Revision> latest(Topic topic, String key) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select epoch, n from journal_entry where topic = ? and key = ? order by n desc limit 1")) {
            statement.setString(1, topic.wireName());
            statement.setString(2, key);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Revision(row.getLong(1), row.getLong(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new JournalUnavailableException("The journal cannot be read", e);
        }
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        try {
            return new JournalEntry(
                    row.getString("event_id"),
                    row.getString("key"),
                    row.getString("type"),
                    new Revision(row.getLong("epoch"), row.getLong("n")),
                    row.getTimestamp("occurred_at").toInstant(),
                    row.getString("actor_subject"),
                    row.getString("actor_role"),
                    row.getString("channel"),
                    Optional.ofNullable(row.getString("on_behalf_of")),
                    EventJson.mapper().readTree(row.getString("body")));
        } catch (JsonProcessingException e) {
            throw new SQLException("A journal entry is no JSON", e);
        }
    }
}

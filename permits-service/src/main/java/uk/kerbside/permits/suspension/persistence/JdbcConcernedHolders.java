package uk.kerbside.permits.suspension.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import uk.kerbside.events.Topic;
import uk.kerbside.permits.suspension.ConcernedHolders;

/** Out of the permits' table, by its index of places. */
@ApplicationScoped
class JdbcConcernedHolders implements ConcernedHolders {
    private static final String LIST = """
            select account_id, array_agg(number order by number) as numbers from permit
            where places @> array[?]::text[] and account_id > ? and account_id <> ? and issued_at is not null and ended_at is null
              and valid_until > ? and valid_from < coalesce(?, 'infinity'::timestamptz)
              and (cardinality(?::text[]) = 0 or bay_classes && ?::text[]) %s
            group by account_id order by account_id limit ?""";

    private static final String BY_LETTER = """
              and (select (r.body ->> 'reachedByLetterOnly')::boolean from replica r
                   where r.topic = '%s' and r.key = permit.account_id)""".formatted(Topic.ACCOUNTS.wireName());

    private static final String LIST_ALL = LIST.formatted("");
    private static final String LIST_BY_LETTER = LIST.formatted(BY_LETTER);

    private final DataSource database;

    JdbcConcernedHolders(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Concerned> list(Bays concerned, String afterAccountId, int limit) {
        return list(LIST_ALL, concerned, afterAccountId, limit);
    }

    @Override
    public List<Concerned> listReachedByLetter(Bays concerned, String afterAccountId, int limit) {
        return list(LIST_BY_LETTER, concerned, afterAccountId, limit);
    }

    private List<Concerned> list(String sql, Bays concerned, String afterAccountId, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Object[] bays = concerned.bayClasses().stream().map(Enum::name).toArray();
            statement.setString(1, concerned.placeCode());
            statement.setString(2, afterAccountId);
            statement.setString(3, concerned.by().orElse(""));
            statement.setTimestamp(4, Timestamp.from(concerned.from()));
            statement.setTimestamp(5, concerned.until().map(Timestamp::from).orElse(null));
            statement.setArray(6, connection.createArrayOf("text", bays));
            statement.setArray(7, connection.createArrayOf("text", bays));
            statement.setInt(8, limit);
            return read(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Permits at " + concerned.placeCode() + " cannot be read", e);
        }
    }

    private static List<Concerned> read(PreparedStatement statement) throws SQLException {
        List<Concerned> found = new ArrayList<>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new Concerned(
                        rows.getString(1), List.of((String[]) rows.getArray(2).getArray())));
            }
        }
        return found;
    }
}

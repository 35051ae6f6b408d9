package uk.kerbside.kit.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The effects of what was heard: a table without any key, so that an effect that comes twice shows. */
@ApplicationScoped
public class HeardFacts {
    private final DataSource database;

    HeardFacts(DataSource database) {
        this.database = database;
    }

    void add(String key, String what) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("insert into heard (key, what) values (?, ?)")) {
            statement.setString(1, key);
            statement.setString(2, what);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("What was heard cannot be kept", e);
        }
    }

    /** What was heard of a key, in the order in which it was handled. */
    public List<String> of(String key) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select what from heard where key = ? order by id")) {
            statement.setString(1, key);
            List<String> heard = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    heard.add(rows.getString(1));
                }
            }
            return heard;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

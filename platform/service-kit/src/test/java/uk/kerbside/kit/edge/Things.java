package uk.kerbside.kit.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import uk.kerbside.kit.page.Position;

@ApplicationScoped
class Things {
    record Thing(String id, String name, int count) {}

    private final DataSource database;

    Things(DataSource database) {
        this.database = database;
    }

    void add(Thing thing) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("insert into thing (id, name, count) values (?, ?, ?)")) {
            statement.setString(1, thing.id());
            statement.setString(2, thing.name());
            statement.setInt(3, thing.count());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void addAttempt(String what) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("insert into attempt (what) values (?)")) {
            statement.setString(1, what);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Thing> after(Optional<Position> position, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select id, name, count from thing where name > ? order by name limit ?")) {
            statement.setString(1, position.map(end -> end.text(0)).orElse(""));
            statement.setInt(2, limit);
            List<Thing> things = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    things.add(new Thing(rows.getString(1), rows.getString(2), rows.getInt(3)));
                }
            }
            return things;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

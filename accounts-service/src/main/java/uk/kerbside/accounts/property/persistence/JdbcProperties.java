package uk.kerbside.accounts.property.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import uk.kerbside.accounts.property.Postcode;
import uk.kerbside.accounts.property.Properties;
import uk.kerbside.accounts.property.Property;

@ApplicationScoped
class JdbcProperties implements Properties {
    private static final String COLUMNS =
            "uprn, address, sort_key, postcode, zone, ward, car_free, school_street from property ";

    private static final String SAVE = """
            insert into property (uprn, address, sort_key, postcode, zone, ward, car_free, school_street)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (uprn) do update
            set address = excluded.address, sort_key = excluded.sort_key, postcode = excluded.postcode,
                zone = excluded.zone, ward = excluded.ward, car_free = excluded.car_free,
                school_street = excluded.school_street""";

    private final DataSource database;

    JdbcProperties(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Property> find(String uprn) {
        return query("select " + COLUMNS + "where uprn = ?", uprn).stream().findFirst();
    }

    @Override
    public Optional<Property> findAndKeep(String uprn) {
        return query("select " + COLUMNS + "where uprn = ? for share", uprn).stream()
                .findFirst();
    }

    @Override
    public Map<String, Property> list(Collection<String> uprns) {
        Map<String, Property> found = new HashMap<>();
        query("select " + COLUMNS + "where uprn = any(?)", (Object) uprns.toArray(String[]::new))
                .forEach(property -> found.put(property.uprn(), property));
        return found;
    }

    @Override
    public List<Property> search(Postcode postcode, Place after, int limit) {
        return query(
                "select " + COLUMNS + "where postcode = ? and (sort_key, uprn) > (?, ?)"
                        + " order by sort_key, uprn limit ?",
                postcode.value(),
                after.sortKey(),
                after.uprn(),
                limit);
    }

    @Override
    public List<Property> listOf(Collection<Postcode> postcodes) {
        Object values = postcodes.stream().map(Postcode::value).toArray(String[]::new);
        return query("select " + COLUMNS + "where postcode = any(?)", values);
    }

    @Override
    public void save(List<Property> properties) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SAVE)) {
            for (Property property : properties) {
                statement.setString(1, property.uprn());
                statement.setString(2, property.address());
                statement.setString(3, property.sortKey());
                statement.setString(4, property.postcode().value());
                statement.setString(5, property.zone().orElse(null));
                statement.setString(6, property.ward().orElse(null));
                statement.setBoolean(7, property.carFree());
                statement.setString(8, property.schoolStreet().orElse(null));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new GazetteerUnavailableException("Properties cannot be written", e);
        }
    }

    private List<Property> query(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(
                        i + 1,
                        values[i] instanceof String[] texts ? connection.createArrayOf("text", texts) : values[i]);
            }
            List<Property> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(property(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new GazetteerUnavailableException("Properties cannot be read", e);
        }
    }

    private static Property property(ResultSet row) throws SQLException {
        return new Property(
                row.getString("uprn"),
                row.getString("address"),
                row.getString("sort_key"),
                new Postcode(row.getString("postcode")),
                Optional.ofNullable(row.getString("zone")),
                Optional.ofNullable(row.getString("ward")),
                row.getBoolean("car_free"),
                Optional.ofNullable(row.getString("school_street")));
    }
}

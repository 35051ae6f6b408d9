package uk.kerbside.accounts.property.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import uk.kerbside.accounts.property.CouncilTax;

@ApplicationScoped
class JdbcCouncilTax implements CouncilTax {
    private final DataSource database;

    JdbcCouncilTax(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<String> referenceOf(String uprn) {
        return Optional.ofNullable(list(Set.of(uprn)).get(uprn));
    }

    @Override
    public Map<String, String> list(Collection<String> uprns) {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("select uprn, reference from council_tax where uprn = any(?)")) {
            statement.setArray(1, connection.createArrayOf("text", uprns.toArray()));
            Map<String, String> found = new HashMap<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new GazetteerUnavailableException("Council-tax references cannot be read", e);
        }
    }

    @Override
    public void save(List<Bill> bills) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("insert into council_tax (uprn, reference) values (?, ?)"
                        + " on conflict (uprn) do update set reference = excluded.reference")) {
            for (Bill bill : bills) {
                statement.setString(1, bill.uprn());
                statement.setString(2, bill.reference());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new GazetteerUnavailableException("Council-tax references cannot be written", e);
        }
    }
}

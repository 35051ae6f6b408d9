package uk.kerbside.accounts.account.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import uk.kerbside.accounts.account.AssistedReferences;

@ApplicationScoped
class JdbcAssistedReferences implements AssistedReferences {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('assisted_reference'))";

    private static final String ACCOUNTS_OF =
            "select reference, account_id from assisted_reference where reference = any(?)";

    private static final String BY_PERSON = """
            select r.person_key, a.account_id, a.email, a.phone
            from assisted_reference r join account a on a.account_id = r.account_id
            where r.person_key = any(?) and a.status = 'ACTIVE'
              and not exists (select 1 from account_member m where m.account_id = a.account_id)
            order by r.opened_at, a.account_id""";

    private static final String SAVE =
            "insert into assisted_reference (reference, account_id, person_key, opened_at) values (?, ?, ?, ?)";

    private final DataSource database;
    private final EntityManager entities;

    JdbcAssistedReferences(DataSource database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    @Override
    public void lock() {
        with(connection -> {
            try (var statement = connection.prepareStatement(LOCK)) {
                return statement.execute();
            }
        });
    }

    @Override
    public Map<String, String> accountsOf(Collection<String> references) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(ACCOUNTS_OF)) {
                statement.setArray(1, connection.createArrayOf("text", references.toArray()));
                Map<String, String> found = new HashMap<>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getString(1), rows.getString(2));
                    }
                }
                return found;
            }
        });
    }

    @Override
    public List<Known> listByPerson(Collection<String> personKeys) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(BY_PERSON)) {
                statement.setArray(1, connection.createArrayOf("text", personKeys.toArray()));
                List<Known> found = new ArrayList<>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Known(
                                rows.getString(1),
                                rows.getString(2),
                                Optional.ofNullable(rows.getString(3)),
                                Optional.ofNullable(rows.getString(4))));
                    }
                }
                return found;
            }
        });
    }

    @Override
    public void save(List<Reference> references) {
        // The accounts they name are still in memory.
        entities.flush();
        with(connection -> {
            try (var statement = connection.prepareStatement(SAVE)) {
                for (Reference reference : references) {
                    statement.setString(1, reference.reference());
                    statement.setString(2, reference.accountId());
                    statement.setString(3, reference.personKey());
                    statement.setTimestamp(4, Timestamp.from(reference.openedAt()));
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    private <T> T with(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new ReferencesUnavailableException("References of people cannot be read or written", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}

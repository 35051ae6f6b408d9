package uk.kerbside.accounts.claim.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import uk.kerbside.accounts.claim.ClaimCodes;

@ApplicationScoped
class JdbcClaimCodes implements ClaimCodes {
    private static final String SAVE = """
            insert into claim_code (account_id, hash, made_at, until) values (?, ?, ?, ?)
            on conflict (account_id) do update
            set hash = excluded.hash, made_at = excluded.made_at, until = excluded.until""";

    private static final String ACCOUNT = "select account_id from claim_code where hash = ?";

    private static final String USE = "delete from claim_code where hash = ? and until > ? returning account_id";

    private static final String FAILED = "select failed from claim_attempt where subject = ? and since > ? for update";

    private static final String COUNT_FAILED = """
            insert into claim_attempt as a (subject, failed, since) values (?, 1, ?)
            on conflict (subject) do update
            set failed = case when a.since > ? then a.failed + 1 else 1 end,
                since = case when a.since > ? then a.since else excluded.since end""";

    private final DataSource database;

    JdbcClaimCodes(DataSource database) {
        this.database = database;
    }

    @Override
    public void save(String accountId, String hash, Instant madeAt, Instant until) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SAVE)) {
            statement.setString(1, accountId);
            statement.setString(2, hash);
            statement.setTimestamp(3, Timestamp.from(madeAt));
            statement.setTimestamp(4, Timestamp.from(until));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new ClaimsUnavailableException(e);
        }
    }

    @Override
    public Optional<String> findAccount(String hash) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ACCOUNT)) {
            statement.setString(1, hash);
            return account(statement);
        } catch (SQLException e) {
            throw new ClaimsUnavailableException(e);
        }
    }

    @Override
    public Optional<String> use(String hash, Instant now) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(USE)) {
            statement.setString(1, hash);
            statement.setTimestamp(2, Timestamp.from(now));
            return account(statement);
        } catch (SQLException e) {
            throw new ClaimsUnavailableException(e);
        }
    }

    private static Optional<String> account(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    @Override
    public int failedSince(String subject, Instant since) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FAILED)) {
            statement.setString(1, subject);
            statement.setTimestamp(2, Timestamp.from(since));
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw new ClaimsUnavailableException(e);
        }
    }

    @Override
    public void countFailed(String subject, Instant now, Instant since) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNT_FAILED)) {
            statement.setString(1, subject);
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setTimestamp(3, Timestamp.from(since));
            statement.setTimestamp(4, Timestamp.from(since));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new ClaimsUnavailableException(e);
        }
    }
}

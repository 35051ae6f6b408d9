package uk.kerbside.accounts.manager.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import uk.kerbside.accounts.manager.ManagerInvitation;
import uk.kerbside.accounts.manager.ManagerInvitations;

@ApplicationScoped
class JdbcManagerInvitations implements ManagerInvitations {
    private static final String ADD = """
            insert into manager_invitation (invitation_id, account_id, label, invited_by, invited_at, until, code_hash)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String COLUMNS = "invitation_id, account_id, label, invited_by, invited_at, until";

    private static final String GOOD = "select " + COLUMNS
            + " from manager_invitation where account_id = ? and until > ? order by invited_at, invitation_id";

    private static final String ACCOUNT = "select account_id from manager_invitation where code_hash = ?";

    private static final String USE =
            "delete from manager_invitation where code_hash = ? and until > ? returning " + COLUMNS;

    private static final String REMOVE = "delete from manager_invitation where account_id = ? and invitation_id = ?";

    private static final String REMOVE_THOSE_OF =
            "delete from manager_invitation where account_id = ? and invited_by = ?";

    private final DataSource database;

    JdbcManagerInvitations(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(ManagerInvitation invitation, String codeHash) {
        with(ADD, statement -> {
            statement.setString(1, invitation.invitationId());
            statement.setString(2, invitation.accountId());
            statement.setString(3, invitation.label());
            statement.setString(4, invitation.invitedBy());
            statement.setTimestamp(5, Timestamp.from(invitation.invitedAt()));
            statement.setTimestamp(6, Timestamp.from(invitation.until()));
            statement.setString(7, codeHash);
            return statement.executeUpdate();
        });
    }

    @Override
    public List<ManagerInvitation> listGood(String accountId, Instant now) {
        return list(GOOD, accountId, now);
    }

    @Override
    public Optional<String> findAccount(String codeHash) {
        return with(ACCOUNT, statement -> {
            statement.setString(1, codeHash);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        });
    }

    @Override
    public Optional<ManagerInvitation> use(String codeHash, Instant now) {
        return list(USE, codeHash, now).stream().findFirst();
    }

    @Override
    public boolean remove(String accountId, String invitationId) {
        return with(REMOVE, statement -> {
            statement.setString(1, accountId);
            statement.setString(2, invitationId);
            return statement.executeUpdate() > 0;
        });
    }

    @Override
    public void removeThoseOf(String accountId, String invitedBy) {
        with(REMOVE_THOSE_OF, statement -> {
            statement.setString(1, accountId);
            statement.setString(2, invitedBy);
            return statement.executeUpdate();
        });
    }

    private List<ManagerInvitation> list(String sql, String key, Instant now) {
        return with(sql, statement -> {
            statement.setString(1, key);
            statement.setTimestamp(2, Timestamp.from(now));
            List<ManagerInvitation> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(invitation(rows));
                }
            }
            return found;
        });
    }

    private static ManagerInvitation invitation(ResultSet row) throws SQLException {
        return new ManagerInvitation(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6).toInstant());
    }

    private <R> R with(String sql, Work<R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new InvitationsUnavailableException(e);
        }
    }

    @FunctionalInterface
    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}

package uk.kerbside.accounts.retention.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.accounts.retention.AccountHold;
import uk.kerbside.accounts.retention.AccountHolds;
import uk.kerbside.kit.id.Ids;

@ApplicationScoped
class AccountHoldRows implements AccountHolds {
    /** Whoever removes sees every hold there is, and none is placed until what they remove is gone. */
    static final String NO_HOLD_MEANWHILE = "select 1 from pg_advisory_xact_lock_shared(hashtext('account-holds'))";

    private static final String NOTHING_IS_REMOVED_MEANWHILE =
            "select 1 from pg_advisory_xact_lock(hashtext('account-holds'))";

    private static final String PLACE = """
            insert into account_hold (hold_id, account_id, reason, held_until, placed_by, placed_role, placed_at)
            values (?, ?, ?, ?::timestamptz, ?, ?, ?)""";

    private static final String LIFT = """
            update account_hold set lifted_by = ?, lifted_role = ?, lifted_at = ?
            where account_id = ? and lifted_at is null""";

    private static final String IN_FORCE = """
            select account_id, reason, held_until, placed_by, placed_role, placed_at from account_hold
            where lifted_at is null and account_id\s""";

    private final Rows rows;

    AccountHoldRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void place(AccountHold hold) {
        rows.list(row -> true, NOTHING_IS_REMOVED_MEANWHILE);
        lift(hold.accountId(), hold.placedBy(), hold.role(), hold.placedAt());
        rows.change(
                PLACE,
                Ids.uuid7(),
                hold.accountId(),
                hold.reason(),
                hold.until().map(Instant::toString).orElse(null),
                hold.placedBy(),
                hold.role(),
                hold.placedAt());
    }

    @Override
    public boolean lift(String accountId, String by, String role, Instant now) {
        return rows.change(LIFT, by, role, now, accountId) > 0;
    }

    @Override
    public List<AccountHold> list(String afterAccountId, int limit) {
        return rows.list(AccountHoldRows::hold, IN_FORCE + "> ? order by account_id limit ?", afterAccountId, limit);
    }

    private static AccountHold hold(ResultSet row) throws SQLException {
        return new AccountHold(
                row.getString(1),
                row.getString(2),
                Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant),
                row.getString(4),
                row.getString(5),
                row.getTimestamp(6).toInstant());
    }
}

package uk.kerbside.kit.problem;

import jakarta.persistence.OptimisticLockException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What a failure of the database means to a client. Features that expect a conflict answer it themselves; this is for
 * what escapes them.
 */
final class DatabaseFailure {
    /** Unique and exclusion violations, a reference that just went, serialization failure, deadlock, lock timeout. */
    private static final Set<String> CONFLICTS = Set.of("23505", "23P01", "23503", "40001", "40P01", "55P03");

    /** Text too long, number out of range, characters or dates the database cannot hold: the request asked for it. */
    private static final Set<String> UNUSABLE_VALUES =
            Set.of("22001", "22003", "22007", "22008", "22021", "22P02", "22P05");

    /** The server is going down, starting, or out of connections. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    private static final String CONNECTION_FAILURES = "08";
    private static final Duration SOON = Duration.ofSeconds(2);

    private DatabaseFailure() {}

    /** The refusal that tells a client what happened; empty when the failure is none of the database's. */
    static Optional<RefusedException> refusalOf(Throwable failure) {
        if (JsonFaults.firstIn(failure, OptimisticLockException.class) != null) {
            return Optional.of(conflict());
        }
        SQLException sql = JsonFaults.firstIn(failure, SQLException.class);
        if (sql == null) {
            return Optional.empty();
        }
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (CONFLICTS.contains(state)) {
            return Optional.of(conflict());
        }
        if (UNUSABLE_VALUES.contains(state)) {
            return Optional.of(new RefusedException(
                    CommonProblem.INVALID_VALUE, "A value is too long, too large or of a kind that cannot be kept."));
        }
        return isAway(sql, state) ? Optional.of(away()) : Optional.empty();
    }

    private static boolean isAway(SQLException failure, String state) {
        return AWAY.contains(state)
                || state.startsWith(CONNECTION_FAILURES)
                || failure instanceof SQLTransientConnectionException
                || JsonFaults.firstIn(failure, ConnectException.class) != null
                // The pool's own exceptions carry no state: no connection came free, or none could be made.
                || state.isEmpty();
    }

    private static RefusedException conflict() {
        return new RefusedException(
                CommonProblem.CONFLICTING_CHANGE,
                "Somebody else changed this at the same time. Nothing was changed by this request: try it again.");
    }

    private static RefusedException away() {
        return new RefusedException(
                CommonProblem.SERVICE_UNAVAILABLE, "We cannot answer just now. Nothing was changed: try again.", SOON);
    }
}

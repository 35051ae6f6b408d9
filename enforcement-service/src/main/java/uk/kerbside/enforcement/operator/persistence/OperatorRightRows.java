package uk.kerbside.enforcement.operator.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import uk.kerbside.enforcement.operator.OperatorRight;
import uk.kerbside.enforcement.operator.OperatorRights;
import uk.kerbside.kernel.Revision;

/** Rights put one by one, one row each. */
@ApplicationScoped
class OperatorRightRows implements OperatorRights {
    private static final String SELECT =
            "select operator, reference, " + ContentColumns.NAMES + ", ended_at, epoch, n from operator_right ";

    private static final String ADD = "insert into operator_right (operator, reference, " + ContentColumns.NAMES
            + ", ended_at, epoch, n) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String CHANGE = """
            update operator_right set vrm = ?, places = ?, bay_classes = ?, valid_from = ?, valid_until = ?,
                ended_at = ?, epoch = ?, n = ? where operator = ? and reference = ?""";

    private static final String OF_OPERATOR =
            SELECT + "where operator = ? and reference > ? order by reference limit ?";

    private static final String OF_ALL =
            SELECT + "where (operator, reference) > (?, ?) order by operator, reference limit ? for update";

    private final DataSource database;

    OperatorRightRows(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<OperatorRight> find(String operator, String reference) {
        return find(SELECT + "where operator = ? and reference = ?", operator, reference);
    }

    @Override
    public Optional<OperatorRight> findForUpdate(String operator, String reference) {
        return find(SELECT + "where operator = ? and reference = ? for update", operator, reference);
    }

    private Optional<OperatorRight> find(String sql, String operator, String reference) {
        return with(sql, statement -> {
                    statement.setString(1, operator);
                    statement.setString(2, reference);
                    return list(statement);
                })
                .stream()
                .findFirst();
    }

    @Override
    public void add(OperatorRight right) {
        with(ADD, statement -> {
            statement.setString(1, right.operator());
            statement.setString(2, right.reference());
            ContentColumns.set(statement, 3, right.content());
            setState(statement, 3 + ContentColumns.COUNT, right);
            return statement.executeUpdate();
        });
    }

    @Override
    public void change(OperatorRight right) {
        with(CHANGE, statement -> {
            ContentColumns.set(statement, 1, right.content());
            int next = setState(statement, 1 + ContentColumns.COUNT, right);
            statement.setString(next, right.operator());
            statement.setString(next + 1, right.reference());
            return statement.executeUpdate();
        });
    }

    @Override
    public List<OperatorRight> list(String operator, Optional<String> afterReference, int limit) {
        return with(OF_OPERATOR, statement -> {
            statement.setString(1, operator);
            statement.setString(2, afterReference.orElse(""));
            statement.setInt(3, limit);
            return list(statement);
        });
    }

    @Override
    public List<OperatorRight> listForUpdate(Optional<OperatorRight> after, int limit) {
        return with(OF_ALL, statement -> {
            statement.setString(1, after.map(OperatorRight::operator).orElse(""));
            statement.setString(2, after.map(OperatorRight::reference).orElse(""));
            statement.setInt(3, limit);
            return list(statement);
        });
    }

    private static int setState(PreparedStatement statement, int first, OperatorRight right) throws SQLException {
        statement.setTimestamp(first, right.endedAt().map(Timestamp::from).orElse(null));
        statement.setLong(first + 1, right.revision().epoch());
        statement.setLong(first + 2, right.revision().n());
        return first + 3;
    }

    private static List<OperatorRight> list(PreparedStatement statement) throws SQLException {
        List<OperatorRight> rights = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rights.add(new OperatorRight(
                        rows.getString("operator"),
                        rows.getString("reference"),
                        ContentColumns.read(rows),
                        Optional.ofNullable(rows.getTimestamp("ended_at")).map(Timestamp::toInstant),
                        new Revision(rows.getLong("epoch"), rows.getLong("n"))));
            }
        }
        return rights;
    }

    private <R> R with(String sql, Work<R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Third parties' rights cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}

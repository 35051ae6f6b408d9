package uk.kerbside.permits.limit.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.limit.LimitKey;

/** The three columns that say which counter, as parameters of a statement. */
final class KeyColumns {
    private KeyColumns() {}

    /** @return the index after the key's */
    static int bind(PreparedStatement statement, int first, LimitKey key) throws SQLException {
        statement.setString(first, key.typeCode());
        statement.setString(first + 1, key.scope().name());
        statement.setString(first + 2, key.of());
        return first + 3;
    }

    /**
     * As three arrays, beginning with the first parameter.
     *
     * @return the index after the keys'
     */
    static int bindAll(PreparedStatement statement, List<LimitKey> keys) throws SQLException {
        bindArray(statement, 1, "text", texts(keys, LimitKey::typeCode));
        bindArray(statement, 2, "text", texts(keys, key -> key.scope().name()));
        bindArray(statement, 3, "text", texts(keys, LimitKey::of));
        return 4;
    }

    /** Out of the first three columns. */
    static LimitKey read(ResultSet row) throws SQLException {
        return new LimitKey(row.getString(1), Limit.Scope.valueOf(row.getString(2)), row.getString(3));
    }

    private static Object[] texts(List<LimitKey> keys, Function<LimitKey, String> column) {
        return keys.stream().map(column).toArray();
    }

    static void bindArray(PreparedStatement statement, int index, String type, Object[] values) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}

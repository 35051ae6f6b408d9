package uk.kerbside.enforcement.operator.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import uk.kerbside.enforcement.operator.RightContent;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.vrm.Vrm;

/** What a right says, as both tables of rights have it. */
final class ContentColumns {
    static final String NAMES = "vrm, places, bay_classes, valid_from, valid_until";
    static final int COUNT = 5;

    private ContentColumns() {}

    static void set(PreparedStatement statement, int first, RightContent content) throws SQLException {
        Object[] places = content.places().stream().map(PlaceCode::value).toArray();
        Object[] bays = content.bayClasses().stream().map(BayClass::name).toArray();
        statement.setString(first, content.vrm().value());
        statement.setArray(first + 1, statement.getConnection().createArrayOf("text", places));
        statement.setArray(first + 2, statement.getConnection().createArrayOf("text", bays));
        statement.setTimestamp(first + 3, Timestamp.from(content.from()));
        statement.setTimestamp(first + 4, Timestamp.from(content.until()));
    }

    static RightContent read(ResultSet row) throws SQLException {
        return new RightContent(
                Vrm.of(row.getString("vrm")),
                texts(row, "places").stream().map(PlaceCode::of).toList(),
                texts(row, "bay_classes").stream().map(BayClass::valueOf).toList(),
                row.getTimestamp("valid_from").toInstant(),
                row.getTimestamp("valid_until").toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}

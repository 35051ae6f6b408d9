package uk.kerbside.enforcement.outage;

import java.sql.SQLException;
import javax.sql.DataSource;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;

/** An outage marks everybody's checks: a test that has made one takes it away. */
public final class OutageTables {
    private OutageTables() {}

    public static void empty(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from outage_witness");
            statement.execute("delete from outage");
            statement.execute("select pg_notify('kerbside_memory', '')");
        }
        org.awaitility.Awaitility.await("no outage is known any more").until(() -> !Handheld.of("scout")
                .check(Council.freshMark())
                .extract()
                .<java.util.List<String>>path("overlays")
                .contains("OUTAGE"));
    }
}

package uk.kerbside.enforcement.outage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;

/** An outage marks everybody's checks: a test that has made one takes it away. */
public final class OutageTables {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private OutageTables() {}

    /** Connections of before a restart of the database are found out by using them. */
    public static void empty(DataSource database) {
        Awaitility.await("outages are forgotten")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> isEmptied(database));
        Awaitility.await("no outage is known any more").atMost(PATIENCE).until(() -> !Handheld.of("scout")
                .check(Council.freshMark())
                .extract()
                .<List<String>>path("overlays")
                .contains("OUTAGE"));
    }

    private static boolean isEmptied(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from outage_witness");
            statement.execute("delete from outage");
            statement.execute("select pg_notify('kerbside_memory', '')");
            return true;
        }
    }
}

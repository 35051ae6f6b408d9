package uk.kerbside.permits.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.testkit.Backing;

/** Every order of the register has an index that serves it, over a table large enough for PostgreSQL to care. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-6")
class RegisterPlansTest {
    private static final String PERMITS = """
            insert into permit (number, account_id, uprn, type_code, rule_version, position, valid_from, valid_until,
                everywhere, places, bay_classes, status, granted_at, issued_at, changed_at, right_epoch, right_n, version, medium,
                held_by_organisation, base_number, first_granted_at, suspended)
            select 'plan-' || n, 'A-' || n % 20000, 'plan', case when n % 2000 = 0 then 'MEMBER' else 'RESIDENT' end, 1, 1,
                timestamptz '2026-01-01' + n * interval '1 minute', timestamptz '2027-01-01' + n * interval '1 minute',
                false, array['RO' || n % 40], array['RESIDENT'], 'ISSUED',
                timestamptz '2026-01-01' + n * interval '1 minute', timestamptz '2026-01-01' + n * interval '1 minute',
                timestamptz '2026-01-01' + n * interval '1 minute', 1, 1, 0, 'VIRTUAL', false,
                'plan-' || n, timestamptz '2026-01-01' + n * interval '1 minute', false
            from generate_series(1, 30000) n""";

    private static final String VEHICLES = """
            insert into permit_vehicle (id, permit_number, vrm, slot, on_right, type_code, place, valid_from, valid_until, live,
                role)
            select gen_random_uuid(), number, 'PLAN' || right(number, 5), 1, true, type_code, places[1], valid_from, valid_until,
                true, 'MAIN'
            from permit where number like 'plan-%'""";

    private static final String APPLICATIONS = """
            insert into permit_application (id, account_id, type_code, vrms, weekdays, status, rule_version, position,
                price, currency, review_reasons, automatic, created_at, submitted_at, decide_by, version,
                joins_waiting_list)
            select 'plan-' || n, 'A-' || n % 20000, 'RESIDENT', array['AB12CDE'], '{}', 'WITHDRAWN', 1, 1, 0, 'GBP', '{}',
                false, timestamptz '2026-01-01' + n * interval '1 minute',
                timestamptz '2026-01-01' + n * interval '1 minute', date '2026-01-08' + n / 1000, 0, false
            from generate_series(1, 30000) n""";

    @Inject
    DataSource database;

    @Test
    void no_order_sorts_what_it_lists() throws SQLException {
        List<String> plans = plans(
                "select number from permit order by granted_at desc, number desc limit 51",
                "select number from permit where (granted_at, number) < (timestamptz '2026-01-09', 'plan-7')"
                        + " order by granted_at desc, number desc limit 51",
                "select number from permit where (valid_until, number) > (timestamptz '2027-01-09', 'plan-7')"
                        + " order by valid_until, number limit 51",
                "select number from permit where number > 'plan-7' order by number limit 51",
                "select id from permit_application order by created_at desc, id desc limit 51",
                "select id from permit_application where submitted_at is not null order by submitted_at, id limit 51",
                "select id from permit_application where decide_by is not null order by decide_by, id limit 51");

        assertThat(plans).allSatisfy(plan -> assertThat(plan).contains("Index").doesNotContain("Sort", "Seq Scan"));
    }

    @Test
    void what_is_rare_is_found_by_an_index() throws SQLException {
        List<String> plans = plans(
                "select number from permit where type_code = 'MEMBER' order by valid_until, number limit 51",
                "select number from permit where places @> array['RO7'] and type_code = 'MEMBER' order by number limit 51",
                "select number from permit where account_id = 'A-77' order by granted_at desc, number desc limit 51",
                "select number from permit where uprn = 'plan' and number = 'plan-5' order by granted_at desc limit 51",
                "select number from permit where status in ('ISSUED', 'SUSPENDED') and valid_from > timestamptz '2030-01-01'"
                        + " order by granted_at desc, number desc limit 51",
                "select number from permit where issued_at >= '2026-01-05' and issued_at < '2026-01-06'"
                        + " order by granted_at desc, number desc limit 51",
                "select permit_number from permit_vehicle where vrm in ('AB12CDE', 'AB12CDF')",
                "select number from permit where valid_until >= '2027-01-05' and valid_until < '2027-01-06'"
                        + " and status = 'ISSUED' order by number limit 51");

        assertThat(plans).allSatisfy(plan -> assertThat(plan).contains("Index").doesNotContain("Seq Scan"));
    }

    /** As planned over many rows that nobody else ever sees. */
    private List<String> plans(String... queries) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(PERMITS);
                statement.execute(VEHICLES);
                statement.execute(APPLICATIONS);
                statement.execute("analyze permit");
                statement.execute("analyze permit_vehicle");
                statement.execute("analyze permit_application");
                List<String> plans = new ArrayList<>();
                for (String query : queries) {
                    plans.add(plan(statement, query));
                }
                return plans;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static String plan(Statement statement, String query) throws SQLException {
        StringBuilder plan = new StringBuilder(query).append('\n');
        try (var rows = statement.executeQuery("explain " + query)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}

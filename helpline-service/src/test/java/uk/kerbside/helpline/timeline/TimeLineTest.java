package uk.kerbside.helpline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.helpline.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.events.Contract;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.Topic;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.cases.CallStarted;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.observations.LapseObserved;
import uk.kerbside.events.payments.ChargePaid;
import uk.kerbside.events.payments.PaymentMethod;
import uk.kerbside.events.permits.ApplicationApproved;
import uk.kerbside.events.permits.PermitIssued;
import uk.kerbside.helpline.Customer;
import uk.kerbside.helpline.Neighbours;
import uk.kerbside.kernel.Revision;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.Topics;

/** What happened to a customer reads as one story: in order, once each, without a gap. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Neighbours.class, scope = TestResourceScope.GLOBAL)
@Tag("H-3")
class TimeLineTest {
    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final WireMoney SEVENTY = new WireMoney(7000, "GBP");

    @Inject
    DataSource database;

    private CustomersLine line;
    private Customer customer;
    private String id;

    @BeforeEach
    void a_customer_is_known() {
        line = CustomersLine.ofSomebodyKnown();
        customer = line.customer();
        id = line.id();
    }

    @Test
    void a_permit_from_application_to_a_lapse_reads_as_a_story() {
        Topics.publish(line.submitted(1, TEN), "AP-" + id);
        Topics.publish(
                new ApplicationApproved(
                        new Revision(1, 2),
                        "AP-" + id,
                        customer.accountId(),
                        "RESIDENT",
                        true,
                        Optional.of("C-" + id),
                        SEVENTY,
                        TEN),
                "AP-" + id);
        Topics.publish(
                new ChargeRaised(
                        new Revision(1, 1),
                        "C-" + id,
                        "permits",
                        customer.accountId(),
                        "P-1",
                        "Resident permit",
                        "RESIDENT",
                        SEVENTY,
                        TEN.plusSeconds(1),
                        TEN.plus(Duration.ofDays(30))),
                "C-" + id);
        Topics.publish(
                new ChargePaid(
                        new Revision(1, 1),
                        "C-" + id,
                        customer.accountId(),
                        "PAY-1",
                        SEVENTY,
                        PaymentMethod.CARD,
                        TEN.plusSeconds(60)),
                "C-" + id);
        Topics.publish(
                new PermitIssued(
                        new Revision(1, 1),
                        "P-1",
                        "AP-" + id,
                        customer.accountId(),
                        "RESIDENT",
                        List.of("AB12CDE"),
                        List.of("RO5"),
                        TEN.plusSeconds(61),
                        Instant.parse("2027-11-24T00:00:00Z"),
                        "permits:P-1",
                        TEN.plusSeconds(61)),
                "P-" + id);
        Topics.publish(
                new LapseObserved(
                        new Revision(1, 1),
                        "permits:P-1",
                        Optional.of(customer.accountId()),
                        "check-1",
                        Instant.parse("2027-11-24T00:00:00Z"),
                        Instant.parse("2027-11-24T09:00:00Z")),
                "L-" + id);

        assertThat(line.texts(6, "oldest"))
                .containsExactly(
                        "Applied for a RESIDENT permit for AB12CDE.",
                        "The application for a RESIDENT permit was approved automatically; the price is GBP 70.00.",
                        "GBP 70.00 asked for: Resident permit; to be paid before 24 December 2026, 10:00.",
                        "GBP 70.00 paid by card.",
                        "RESIDENT permit P-1 was issued for AB12CDE, from 24 November 2026 to 23 November 2027.",
                        "A check found that the cover of permits:P-1 had ended on 24 November 2027, 00:00.");
    }

    @Test
    void an_entry_says_when_of_what_type_and_what_it_speaks_of() {
        Topics.publish(line.ended("V-" + id, 2, TEN), "V-" + id);

        Response told = line.await(1, "oldest");

        assertThat(told.<String>path("items[0].at")).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(told.<String>path("items[0].type")).isEqualTo("uk.kerbside.visits.visit-ended.v1");
        assertThat(told.<String>path("items[0].text"))
                .isEqualTo("Visit of XY34ZZZ ended early, by the customer; 1 unit came back.");
        assertThat(told.<Map<String, String>>path("items[0].refs"))
                .isEqualTo(Map.of("visitId", "V-" + id, "vrm", "XY34ZZZ"));
    }

    @Test
    void a_fact_that_comes_twice_is_told_once() {
        Map<String, String> sameEvent =
                Map.of(EventHeaders.ID, UUID.randomUUID().toString());
        Topics.publish(line.ended("V-" + id, 2, TEN), "V-" + id, sameEvent);
        Topics.publish(line.ended("V-" + id, 2, TEN), "V-" + id, sameEvent);
        Topics.publish(line.booked("V2-" + id, 1, TEN.plusSeconds(5)), "V-" + id);

        assertThat(line.types(2, "oldest"))
                .containsExactly("uk.kerbside.visits.visit-ended.v1", "uk.kerbside.visits.visit-booked.v1");
    }

    @Test
    void a_fact_that_comes_late_lands_where_it_belongs() {
        Topics.publish(line.ended("V-" + id, 2, TEN.plusSeconds(30)), "V-" + id);
        line.await(1, "oldest");
        Topics.publish(line.booked("V-" + id, 1, TEN), "V-" + id);
        line.await(2, "oldest");
        Topics.publish(line.submitted(1, TEN.plusSeconds(10)), "AP-" + id);

        assertThat(line.types(3, "oldest"))
                .containsExactly(
                        "uk.kerbside.visits.visit-booked.v1",
                        "uk.kerbside.permits.application-submitted.v1",
                        "uk.kerbside.visits.visit-ended.v1");
    }

    @Test
    void what_happened_in_one_instant_stands_in_the_order_of_its_revisions() {
        Topics.publish(line.ended("V-" + id, 2, TEN), "V-" + id);
        Topics.publish(line.booked("V-" + id, 1, TEN), "V-" + id);

        assertThat(line.types(2, "oldest"))
                .containsExactly("uk.kerbside.visits.visit-booked.v1", "uk.kerbside.visits.visit-ended.v1");
        assertThat(line.types(2, "newest"))
                .containsExactly("uk.kerbside.visits.visit-ended.v1", "uk.kerbside.visits.visit-booked.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oldest", "newest"})
    void pages_follow_each_other_without_a_gap_or_a_repeat(String order) {
        for (int n = 1; n <= 7; n++) {
            // Three in each instant, so that pages end between things of one instant.
            Topics.publish(line.ended("V-" + n + id, 2, TEN.plusNanos(n / 3 * 1_000L)), "V-" + n + id);
        }
        List<String> whole = line.await(7, order).path("items.refs.visitId");

        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = line.reader()
                    .get(customer.timeLine() + "?limit=2&order=" + order
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            paged.addAll(page.<List<String>>path("items.refs.visitId"));
            cursor = page.path("next");
        }

        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().hasSize(7);
    }

    @Test
    void a_type_nobody_here_knows_is_passed_over_and_what_follows_is_told() throws SQLException {
        Map<String, String> headers = new java.util.HashMap<>(Topics.headersOf(Contract.VISIT_ENDED, "V-" + id));
        headers.put(EventHeaders.TYPE, "uk.kerbside.visits.visit-dreamt-of.v1");
        Topics.publishRaw(Topic.VISITS, "V-" + id, "{\"no\":1}".getBytes(StandardCharsets.UTF_8), headers);
        Topics.publish(line.ended("V-" + id, 2, TEN), "V-" + id);

        assertThat(line.types(1, "oldest")).containsExactly("uk.kerbside.visits.visit-ended.v1");
        assertThat(deadLettersOf("V-" + id)).isZero();
    }

    @Test
    void a_call_from_nobody_we_know_is_on_no_time_line() throws SQLException {
        Topics.publish(
                new CallStarted(new Revision(1, 1), "CALL-" + id, Optional.empty(), "DIRECT", TEN), "CALL-" + id);
        Topics.publish(
                new CallStarted(new Revision(1, 2), "CALL-" + id, Optional.of(customer.accountId()), "LIBRARY", TEN),
                "CALL-" + id);

        assertThat(line.texts(1, "oldest")).containsExactly("Called the helpline (LIBRARY).");
        assertThat(entriesOf("CALL-" + id)).isEqualTo(1);
        assertThat(deadLettersOf("CALL-" + id)).isZero();
    }

    @Test
    void a_fact_is_on_the_time_line_within_a_second() {
        Topics.publish(line.booked("V-" + id, 1, TEN), "V-" + id);
        line.await(1, "oldest");

        Topics.publish(line.ended("V-" + id, 2, TEN), "V-" + id);

        Awaitility.await("the visit's end is told")
                .atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> line.read("oldest").<List<String>>path("items").size() == 2);
    }

    @Test
    void an_order_a_limit_or_a_cursor_that_is_none_is_named() {
        assertProblem(line.reader().get(customer.timeLine() + "?order=random"), 400, "INVALID_VALUE");
        assertProblem(line.reader().get(customer.timeLine() + "?limit=201"), 400, "INVALID_VALUE");
        assertProblem(line.reader().get(customer.timeLine() + "?cursor=abc"), 400, "INVALID_CURSOR");
    }

    private int deadLettersOf(String key) throws SQLException {
        return count("select count(*) from dead_letter where key = ?", key);
    }

    private int entriesOf(String callId) throws SQLException {
        return count("select count(*) from time_line_entry where refs ->> 'callId' = ?", callId);
    }

    private int count(String sql, String value) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}

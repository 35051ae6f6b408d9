package uk.kerbside.permits.register;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.permits.support.Acting.revoke;
import static uk.kerbside.permits.support.Acting.suspendAtOnce;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.officer;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.permit.PermitStanding;
import uk.kerbside.permits.support.Person;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** Officers look through all permits. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-6")
class PermitRegisterTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    private Person rita;
    private String active;
    private String scheduled;
    private String unpaid;
    private String surrendered;

    @BeforeEach
    void rita_has_four_permits() {
        FourPermits permits = FourPermits.from(NOON, clock);
        rita = permits.holder();
        active = permits.active();
        scheduled = permits.scheduled();
        unpaid = permits.unpaid();
        surrendered = permits.surrendered();
    }

    @Test
    void a_permit_is_listed_under_what_it_amounts_to_now_and_under_nothing_else() {
        assertThat(byStatus()).isEqualTo(asTheirPagesSay());
        assertThat(byStatus())
                .isEqualTo(Map.of(
                        active, "ACTIVE",
                        scheduled, "SCHEDULED",
                        unpaid, "AWAITING_PAYMENT",
                        surrendered, "SURRENDERED"));

        clock.set("2026-12-01T00:00:00Z");
        assertThat(byStatus()).containsEntry(scheduled, "ACTIVE").isEqualTo(asTheirPagesSay());
        clock.set("2028-01-01T00:00:00Z");
        assertThat(byStatus())
                .containsEntry(active, "EXPIRED")
                .containsEntry(surrendered, "SURRENDERED")
                .isEqualTo(asTheirPagesSay());
    }

    @Test
    @Tag("P-16")
    void what_the_council_suspended_or_revoked_is_listed_so_too_until_it_would_have_expired() {
        suspendAtOnce(rita, active).statusCode(200);
        revoke(rita, scheduled).statusCode(200);

        assertThat(byStatus())
                .containsEntry(active, "ON_HOLD")
                .containsEntry(scheduled, "REVOKED")
                .isEqualTo(asTheirPagesSay());
        clock.set("2028-01-01T00:00:00Z");
        assertThat(byStatus())
                .containsEntry(active, "EXPIRED")
                .containsEntry(scheduled, "REVOKED")
                .isEqualTo(asTheirPagesSay());
    }

    @Test
    void a_permit_whose_renewal_waits_is_listed_as_in_grace_and_not_as_expired() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update permit set renewal_submitted_at = '2027-11-01T12:00:00Z',"
                    + " grace_until = '2027-12-10T00:00:00Z' where number = '" + active + "'");
        }

        clock.set("2027-12-09T23:59:59Z");
        assertThat(byStatus()).containsEntry(active, "IN_GRACE").isEqualTo(asTheirPagesSay());
        clock.set("2027-12-10T00:00:00Z");
        assertThat(byStatus()).containsEntry(active, "EXPIRED").isEqualTo(asTheirPagesSay());
    }

    private Map<String, String> byStatus() {
        Map<String, String> found = new HashMap<>();
        for (PermitStanding standing : PermitStanding.values()) {
            for (String number : list(Map.of("status", standing.name()))) {
                assertThat(found.put(number, standing.name())).isNull();
            }
        }
        return found;
    }

    private Map<String, String> asTheirPagesSay() {
        Map<String, String> found = new HashMap<>();
        List.of(active, scheduled, unpaid, surrendered)
                .forEach(number ->
                        found.put(number, permit(rita, number).extract().path("status")));
        return found;
    }

    @Test
    void every_filter_narrows_and_both_ends_of_a_span_of_days_belong_to_it() {
        assertThat(list(Map.of("permitType", "RESIDENT"))).containsExactly(unpaid);
        assertThat(list(Map.of("place", "RO5"))).containsExactly(unpaid);
        assertThat(list(Map.of("place", "S1", "permitType", "SCHOOL_STREET")))
                .containsExactly(surrendered, scheduled, active);
        assertThat(list(Map.of("medium", "PAPER"))).isEmpty();
        assertThat(list(Map.of("medium", "VIRTUAL"))).hasSize(4);
        assertThat(list(Map.of("holder", "ORGANISATION"))).isEmpty();
        assertThat(list(Map.of("holder", "PERSON"))).hasSize(4);
        // Twelve months from the start: the last day is the day before.
        assertThat(list(Map.of("endsFrom", "2027-11-30", "endsTo", "2027-11-30")))
                .containsExactly(scheduled);
        assertThat(list(Map.of("endsFrom", "2027-12-01"))).isEmpty();
        assertThat(list(Map.of("endsTo", "2027-11-29")))
                .doesNotContain(scheduled)
                .contains(active);
        assertThat(list(Map.of("issuedFrom", "2026-11-24", "issuedTo", "2026-11-24")))
                .containsExactly(surrendered, scheduled, active);
        assertThat(list(Map.of("issuedTo", "2026-11-23"))).isEmpty();
        assertThat(list(Map.of("issuedFrom", "2026-11-25"))).isEmpty();
    }

    @Test
    void a_company_is_told_from_a_person_as_it_was_when_its_permit_was_granted() {
        Person firm = Person.newcomer()
                .with(uk.kerbside.events.accounts.AccountKind.ORGANISATION)
                .published();
        String ticket = apply(
                        firm,
                        Map.of(
                                "permitType", "CAR_PARK_SEASON",
                                "place", "CP-ANGEL",
                                "weekdays", List.of("MONDAY"),
                                "term", "P12M",
                                "vrm", firm.vrm()),
                        "AWAITING_PAYMENT")
                .number();

        assertThat(list(firm, Map.of("holder", "ORGANISATION"))).containsExactly(ticket);
        assertThat(list(firm, Map.of("holder", "PERSON"))).isEmpty();
    }

    @Test
    @Tag("X-3")
    void pages_of_every_order_are_whole_and_in_order() {
        assertThat(list(Map.of("sort", "LATEST", "limit", "1")).subList(2, 4)).containsExactly(scheduled, active);
        assertThat(list(Map.of("sort", "NUMBER", "limit", "1")))
                .containsExactlyElementsOf(List.of(active, scheduled, unpaid, surrendered).stream()
                        .sorted()
                        .toList());
        List<String> ending = list(Map.of("sort", "ENDING", "limit", "1"));
        assertThat(ending).hasSize(4).doesNotHaveDuplicates().endsWith(scheduled);
        assertProblem(register(Map.of("sort", "MARK")), 400, "INVALID_VALUE");
        assertProblem(register(Map.of("endsFrom", "2026-02-30")), 400, "INVALID_VALUE");
        assertProblem(register(Map.of("permitType", "resident")), 400, "INVALID_VALUE");
        String cursor =
                register(Map.of("limit", "1", "permitType", "SCHOOL_STREET")).path("next");
        assertProblem(register(Map.of("limit", "1", "cursor", cursor)), 400, "INVALID_CURSOR");
    }

    private List<String> list(Map<String, String> filter) {
        return list(rita, filter);
    }

    /** The numbers on all pages. */
    private static List<String> list(Person holder, Map<String, String> filter) {
        Map<String, String> asked = new HashMap<>(filter);
        asked.put("accountId", holder.accountId());
        List<String> numbers = new ArrayList<>();
        do {
            Response page = register(asked);
            page.then().statusCode(200);
            numbers.addAll(page.path("items.number"));
            asked.put("cursor", page.path("next"));
        } while (asked.get("cursor") != null);
        return numbers;
    }

    private static Response register(Map<String, String> filter) {
        Map<String, String> given = new HashMap<>(filter);
        given.values().removeIf(java.util.Objects::isNull);
        return officer().queryParams(given).get("/v1/permit-register");
    }
}

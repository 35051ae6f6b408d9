package uk.kerbside.permits.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.permits.support.Charging.chargeWithdrawn;
import static uk.kerbside.permits.support.Renewing.begin;
import static uk.kerbside.permits.support.Renewing.paid;
import static uk.kerbside.permits.support.Renewing.paidPermit;
import static uk.kerbside.permits.support.Renewing.right;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.permits.permit.NoteExpiries;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Reviewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/**
 * Whatever a household with three permits does and in whatever order: what is paid before the end joins it, terms of a line
 * never overlap, and a line counts once. The years cross both clock changes and a 29 February.
 */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-6")
@Tag("P-10")
class RenewalLawsTest {
    private static final int STEPS = 24;

    @Inject
    MovableClock clock;

    @Inject
    EntityManager entities;

    @Inject
    NoteExpiries noteExpiries;

    @Inject
    EndGrace endGrace;

    private Person rita;
    private Random random;
    private final List<String> numbers = new ArrayList<>();
    private final Map<String, Submitted> unpaid = new LinkedHashMap<>();

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void a_line_of_permits_has_no_gap_no_overlap_and_one_place(long seed) {
        random = new Random(seed);
        rita = Person.residentOf("RO5").withMoreVehicles(2).published();
        Instant now = Instant.parse("2027-02-28T12:00:00Z");
        for (String vrm : rita.vrms()) {
            now = now.plus(Duration.ofDays(random.nextInt(12)));
            clock.set(now);
            numbers.add(paidPermit(rita, vrm, now));
        }
        for (int step = 0; step < STEPS; step++) {
            step();
            QuarkusTransaction.requiringNew().run(this::lawsHold);
        }
    }

    private void step() {
        String number = numbers.get(random.nextInt(numbers.size()));
        switch (random.nextInt(7)) {
            case 0, 1 -> clock.advance(Duration.ofDays(1L + random.nextInt(120)));
            case 2, 3, 4 -> renew(number);
            case 5 -> unpaid.keySet().stream().findFirst().ifPresent(this::settle);
            default -> {
                if (random.nextInt(4) == 0) {
                    surrender(number);
                }
                noteExpiries.note();
                endGrace.end();
            }
        }
    }

    private void renew(String number) {
        Response begun = begin(rita, number);
        if (begun.statusCode() != 201) {
            assertThat(begun.statusCode()).isEqualTo(409);
            return;
        }
        String application = begun.path("applicationId");
        var answer = Applying.submit(rita, application).statusCode(200).extract();
        Submitted renewal = new Submitted(
                application, Optional.of(answer.path("permitNumber")), Optional.of(answer.path("chargeId")), "");
        unpaid.put(number, renewal);
        if (random.nextBoolean()) {
            settle(number);
        }
    }

    /** Paid now, or withdrawn. What is paid before the end joins it, what is paid afterwards begins then. */
    private void settle(String number) {
        Submitted renewal = unpaid.remove(number);
        Instant now = clock.instant();
        if (random.nextInt(3) == 0) {
            chargeWithdrawn(renewal, rita, now);
            right(renewal.number(), RightStatus.ENDED);
            return;
        }
        Instant end = end(number);
        RightPublished follows = paid(renewal, now);
        numbers.add(renewal.number());
        if (now.isBefore(end)) {
            assertThat(follows.from()).isEqualTo(end);
        } else {
            assertThat(follows.from()).isBetween(end, now);
        }
    }

    private void surrender(String number) {
        var permit = Applying.permit(rita, number).extract();
        Reviewing.keyed(rita)
                .header("If-Match", permit.header("ETag"))
                .contentType("application/json")
                .body(Map.of())
                .post("/v1/permits/" + number + "/surrender");
    }

    private Instant end(String number) {
        return Instant.parse(Applying.permit(rita, number).extract().path("validUntil"));
    }

    private void lawsHold() {
        assertThat(count("""
                select count(*) from limit_counter c where c.scope_key = :uprn and c.taken <> (
                    select count(*) from held_place h where h.type_code = c.type_code and h.scope = c.scope
                      and h.scope_key = c.scope_key)""")).as("counters that miscount").isZero();
        assertThat(count("""
                select count(*) from (
                    select p.base_number from held_place h join permit p on p.number = h.holder
                    where h.scope_key = :uprn and h.held_until > :now group by p.base_number having count(*) > 1) twice""")).as("lines that count twice").isZero();
        assertThat(count("""
                select count(*) from (
                    select distinct p.base_number from permit p where p.uprn = :uprn
                      and (p.status = 'AWAITING_PAYMENT' or p.status = 'ISSUED' and p.valid_until > :now)
                      and not exists (select from held_place h join permit q on q.number = h.holder
                                      where q.base_number = p.base_number and h.held_until > :now)) uncounted""")).as("lines that hold no place").isZero();
        assertThat(count("""
                select count(*) from permit a join permit b on b.base_number = a.base_number and b.number > a.number
                where a.uprn = :uprn and a.status in ('ISSUED', 'SURRENDERED') and b.status in ('ISSUED', 'SURRENDERED')
                  and tstzrange(a.valid_from, greatest(a.valid_from, coalesce(a.ended_at, a.valid_until)))
                   && tstzrange(b.valid_from, greatest(b.valid_from, coalesce(b.ended_at, b.valid_until)))""")).as("terms that overlap").isZero();
    }

    private long count(String sql) {
        var query = entities.createNativeQuery(sql, Long.class).setParameter("uprn", rita.uprn());
        if (sql.contains(":now")) {
            query.setParameter("now", clock.instant());
        }
        return (Long) query.getSingleResult();
    }
}

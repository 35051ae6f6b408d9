package uk.kerbside.permits.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.permits.support.Applying.draft;
import static uk.kerbside.permits.support.Applying.submit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.ChangingVehicles.changeVehicle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.permit.ExtendPermits;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitStatus;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.permit.TimeLine;
import uk.kerbside.permits.support.Acting;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** Whatever somebody asks for, in whatever order: what a household holds is whole after each step. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-6")
class PermitLifeLawsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final int HISTORIES = 3;
    private static final int STEPS = 60;

    @Inject
    MovableClock clock;

    @Inject
    Permits permits;

    @Inject
    ExtendPermits extendPermits;

    @Inject
    Limits limits;

    @Inject
    RunSuspensions run;

    @Inject
    EntityManager entities;

    private final Set<PermitStatus> seen = EnumSet.noneOf(PermitStatus.class);
    private final Map<String, PermitStatus> before = new HashMap<>();

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
    }

    @Test
    void states_follow_the_published_table_slots_have_one_mark_and_limits_are_what_a_recount_says() {
        int done = 0;
        for (int history = 0; history < HISTORIES; history++) {
            clock.set(NOON);
            SplittableRandom random = new SplittableRandom(20261124 + history);
            Person rita = Person.residentOf("RO5")
                    .onSchoolStreet("S1")
                    .withMoreVehicles(5)
                    .published();
            List<String> numbers = new ArrayList<>();
            Instant now = NOON;
            for (int step = 0; step < STEPS; step++) {
                now = now.plus(Duration.ofHours(random.nextInt(90)));
                clock.set(now);
                done += step(rita, numbers, random) == 200 ? 1 : 0;
                run.run();
                assertWhole(rita, numbers, now);
            }
        }
        assertThat(done).isGreaterThan(HISTORIES * STEPS / 3);
        assertThat(seen)
                .contains(PermitStatus.ISSUED, PermitStatus.SUSPENDED, PermitStatus.SURRENDERED, PermitStatus.REVOKED);
    }

    /** What somebody might ask for then; a no is a 4xx and changes nothing. */
    private int step(Person rita, List<String> numbers, SplittableRandom random) {
        if (numbers.isEmpty() || random.nextInt(4) == 0) {
            return applyFor(rita, random).map(numbers::add).map(added -> 200).orElse(409);
        }
        String number = numbers.get(random.nextInt(numbers.size()));
        if (random.nextInt(9) == 0) {
            return extend(number);
        }
        ValidatableResponse answer =
                switch (random.nextInt(9)) {
                    case 0 -> Acting.suspendAtOnce(rita, number);
                    case 1 -> Acting.suspend(Acting.officer("olga"), rita, number, Map.of());
                    case 2 -> suspended(rita, number) ? Acting.lift(rita, number) : Acting.revoke(rita, number);
                    case 3 -> suspended(rita, number) ? Acting.appeal(rita, number) : Acting.surrender(rita, number);
                    case 4 -> Acting.surrender(rita, number);
                    case 5 -> Acting.revoke(rita, number);
                    case 6 -> changeVehicle(rita, number, rita.vrms().get(random.nextInt(6)));
                    default -> Acting.restore(rita, number, random.nextInt(3) == 0);
                };
        int status = answer.extract().statusCode();
        assertThat(status).isIn(200, 409);
        return status;
    }

    /** By a week, as bulk extensions do. */
    private int extend(String number) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Permit permit = permits.findForUpdate(number).orElseThrow();
            if (!permit.status().isHeld() || !clock.instant().isBefore(permit.validUntil())) {
                return 409;
            }
            extendPermits.extend(
                    List.of(new ExtendPermits.Longer(permit, permit.validUntil().plus(Duration.ofDays(7)))),
                    "B-LAWS",
                    "A week more.",
                    clock.instant());
            return 200;
        });
    }

    private static boolean suspended(Person rita, String number) {
        return Acting.suspension(rita, number).extract().statusCode() == 200;
    }

    private static Optional<String> applyFor(Person rita, SplittableRandom random) {
        Person wanted = rita.withVehicles(List.of(rita.vrms().get(random.nextInt(6))));
        var drafted = draft(rita, wish("SCHOOL_STREET", wanted)).extract();
        if (drafted.statusCode() != 201) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                submit(rita, drafted.path("applicationId")).extract().path("permitNumber"));
    }

    private void assertWhole(Person rita, List<String> numbers, Instant now) {
        List<Permit> all = QuarkusTransaction.requiringNew().call(() -> numbers.stream()
                .map(number -> permits.find(number).orElseThrow())
                .toList());
        for (Permit permit : all) {
            assertMovedByTheTable(permit);
            assertEachSlotHasOneMark(permit);
        }
        long holding = all.stream()
                .filter(permit -> permit.status().isHeld() && now.isBefore(permit.validUntil()))
                .count();
        LimitKey places = new LimitKey("SCHOOL_STREET", Limit.Scope.PROPERTY, rita.uprn());
        assertThat((long) limits.taken(places, now)).isEqualTo(holding);
        assertThat(counted(places)).isEqualTo(rows(places));
        assertThat(all.stream()
                        .filter(permit -> permit.status().isHeld())
                        .map(permit -> permit.vrmsOnRight(now))
                        .flatMap(List::stream)
                        .collect(Collectors.groupingBy(vrm -> vrm, Collectors.counting()))
                        .values())
                .allMatch(count -> count == 1);
    }

    private void assertMovedByTheTable(Permit permit) {
        PermitStatus earlier = before.put(permit.number(), permit.status());
        seen.add(permit.status());
        if (earlier != null && earlier != permit.status()) {
            assertThat(earlier.successors()).contains(permit.status());
        }
    }

    private static void assertEachSlotHasOneMark(Permit permit) {
        Instant reached = permit.validFrom();
        for (TimeLine.Span span : permit.timeLine().spans()) {
            if (span.role() != MarkRole.OVERLAP) {
                assertThat(span.from()).isEqualTo(reached);
                reached = span.until();
            }
        }
        assertThat(reached).isEqualTo(permit.validUntil());
    }

    private long counted(LimitKey key) {
        return number(
                "select taken from limit_counter where type_code = :type and scope = :scope and scope_key = :of", key);
    }

    private long rows(LimitKey key) {
        return number(
                "select count(*)::int from held_place where type_code = :type and scope = :scope and scope_key = :of",
                key);
    }

    private long number(String sql, LimitKey key) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(sql, Integer.class)
                        .setParameter("type", key.typeCode())
                        .setParameter("scope", key.scope().name())
                        .setParameter("of", key.of())
                        .getSingleResult())
                .longValue());
    }
}

package uk.kerbside.permits.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static uk.kerbside.permits.support.Acting.revoke;
import static uk.kerbside.permits.support.Acting.supervisor;
import static uk.kerbside.permits.support.Acting.suspendAtOnce;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.draft;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Extending.WORDS;
import static uk.kerbside.permits.support.Extending.applied;
import static uk.kerbside.permits.support.Extending.because;
import static uk.kerbside.permits.support.Extending.cancel;
import static uk.kerbside.permits.support.Extending.inRequest;
import static uk.kerbside.permits.support.Extending.rows;
import static uk.kerbside.permits.support.Extending.tag;
import static uk.kerbside.permits.support.Extending.until;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.PermitExtended;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.permit.PaperGrant;
import uk.kerbside.permits.permit.TakePaperPermits;
import uk.kerbside.permits.quote.Scope;
import uk.kerbside.permits.support.Catalogue;
import uk.kerbside.permits.support.Extending;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-13")
class BulkExtensionsTest {
    private static final AtomicInteger TESTS = new AtomicInteger();

    @Inject
    MovableClock clock;

    @Inject
    RunExtensions run;

    @Inject
    ApplyPortion applyPortion;

    @Inject
    TakePaperPermits takePaper;

    /** A day of a year of its own, on which no other test's permits end. */
    private LocalDate lastDay;

    private Extending extending;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        lastDay = LocalDate.of(2080 + TESTS.getAndIncrement(), 4, 9);
        clock.set(lastDay.plusDays(1).minusYears(1).atTime(12, 0).toInstant(ZoneOffset.UTC));
        extending = new Extending(lastDay, run::run);
    }

    @Test
    void nothing_is_extended_before_somebody_has_seen_what_would_be_and_applied_it() {
        Person good = Person.residentOf("RO5").onSchoolStreet("S1").published();
        Person held = Person.residentOf("RO5").onSchoolStreet("S1").published();
        Person gone = Person.residentOf("RO5").onSchoolStreet("S1").published();
        Person later = Person.residentOf("RO5").onSchoolStreet("S1").published();
        String goodOne = apply(good, wish("SCHOOL_STREET", good), "ISSUED").number();
        String heldOne = apply(held, wish("SCHOOL_STREET", held), "ISSUED").number();
        String goneOne = apply(gone, wish("SCHOOL_STREET", gone), "ISSUED").number();
        String laterOne = apply(later, wish("SCHOOL_STREET", later), "ISSUED").number();
        suspendAtOnce(held, heldOne).statusCode(200);
        revoke(gone, goneOne).statusCode(200);

        String id = extending.asked(Map.of("permitTypes", List.of("SCHOOL_STREET"), "by", "P3M"));
        extending
                .ready(id)
                .body("planned", equalTo(3))
                .body("extended", equalTo(0))
                .body("counts.permitType", hasItem("SCHOOL_STREET"));
        assertThat(until(good, goodOne)).isEqualTo(lastDay);
        revoke(later, laterOne).statusCode(200);
        String tag = tag(id);
        applied(id, tag).statusCode(200);
        assertProblem(applied(id, tag), 412, "STALE");
        extending
                .done(id)
                .body("planned", equalTo(0))
                .body("extended", equalTo(2))
                .body("skipped", equalTo(1));

        assertThat(until(good, goodOne)).isEqualTo(lastDay.plusMonths(3));
        permit(held, heldOne).body("status", equalTo("ON_HOLD"));
        assertThat(until(held, heldOne)).isEqualTo(lastDay.plusMonths(3));
        rows(id, "SKIPPED")
                .body("items.permitNumber", contains(laterOne))
                .body("items.skippedBecause", contains("CHANGED_SINCE"));
        PermitExtended told = Topics.awaitEvent(PermitExtended.class, goodOne);
        assertThat(told.words()).isEqualTo(WORDS);
        RightPublished right = Topics.awaitEvent(
                RightPublished.class,
                "permits:" + goodOne,
                published -> published.revision().n() == 2);
        assertThat(right.until()).contains(told.until());
        assertThat(right.marks().getFirst().until()).contains(told.until());
        // Its place and its vehicle are kept as long.
        clock.set(told.until().minusSeconds(60));
        permit(good, goodOne).body("status", equalTo("ACTIVE"));
        assertProblem(draft(good, wish("SCHOOL_STREET", good)), 409, "VEHICLE_HAS_PERMIT");
    }

    @Test
    void what_is_unpaid_over_longer_anyway_or_in_another_ones_way_is_skipped_and_says_why() {
        Person heroes = Person.newcomer().withMoreVehicles(3).published();
        String over = paper(heroes, 0, lastDay.minusDays(22));
        String longer = paper(heroes, 1, lastDay.minusDays(1));
        String followed = paper(heroes, 2, lastDay.minusDays(10));
        paper(heroes, 2, lastDay.plusDays(30), lastDay.minusDays(9));
        clock.set(lastDay.minusDays(20).atTime(12, 0).toInstant(ZoneOffset.UTC));

        String id = extending.asked(Map.of(
                "permitTypes",
                List.of("HAVERING_HERO"),
                "untilOn",
                lastDay.minusDays(1).toString(),
                "endsFrom",
                lastDay.minusDays(25).toString(),
                "endsTo",
                lastDay.minusDays(1).toString()));

        extending.ready(id);
        assertThat(because(id))
                .containsEntry(over, "OVER")
                .containsEntry(longer, "ENDS_LATER_ANYWAY")
                .containsEntry(followed, "VEHICLE_HAS_PERMIT");
    }

    @Test
    void a_job_that_dies_goes_on_where_it_was_and_extends_nobody_twice() {
        Person heroes = Person.newcomer().published();
        int many = 450;
        List<String> numbers = papers(heroes, many);
        String id = extending.asked(Map.of("permitTypes", List.of("HAVERING_HERO"), "by", "P3M"));
        extending.ready(id).body("planned", equalTo(many));
        applied(id, tag(id)).statusCode(200);

        // One portion, and the process dies; the timer of another one goes on.
        inRequest(() -> applyPortion.apply(id));
        extending.done(id).body("extended", equalTo(many)).body("skipped", equalTo(0));
        extending.run();

        for (String number : List.of(numbers.getFirst(), numbers.get(many / 2), numbers.getLast())) {
            assertThat(until(heroes, number)).isEqualTo(lastDay.plusMonths(3));
            assertThat(Topics.awaitEvent(
                                    RightPublished.class,
                                    "permits:" + number,
                                    right -> right.revision().n() == 2)
                            .medium())
                    .isEqualTo(Medium.VIRTUAL);
            assertThat(Topics.events(PermitExtended.class, number)).hasSize(1);
        }
        supervisor()
                .queryParam("limit", 200)
                .get("/v1/bulk-extensions/" + id + "/rows")
                .then()
                .body("items", hasSize(200));
        assertProblem(cancel(id), 409, "EXTENSION_OVER");
    }

    @Test
    void one_that_is_cancelled_extends_nobody_any_more() {
        Person hero = Person.newcomer().published();
        String number = paper(hero, 0, lastDay);
        String id = extending.asked(Map.of("permitTypes", List.of("HAVERING_HERO"), "by", "P3M"));
        extending.ready(id);
        cancel(id).statusCode(200).body("status", equalTo("CANCELLED"));

        assertProblem(applied(id, tag(id)), 409, "EXTENSION_NOT_READY");
        extending.run();
        assertThat(until(hero, number)).isEqualTo(lastDay);
    }

    @Test
    void it_is_by_a_period_or_until_a_day() {
        assertProblem(extending.ask(Map.of("permitTypes", List.of("MEMBER"))), 400, "INVALID_VALUE");
        assertProblem(
                extending.ask(Map.of("permitTypes", List.of("MEMBER"), "by", "P3M", "untilOn", "2030-05-06")),
                400,
                "INVALID_VALUE");
        assertProblem(extending.ask(Map.of("permitTypes", List.of("MEMBER"), "by", "P0D")), 400, "INVALID_VALUE");
        assertProblem(
                extending.ask(Map.of("permitTypes", List.of("MEMBER"), "by", "P1D", "endsTo", "2020-01-01")),
                400,
                "INVALID_VALUE");
    }

    private String paper(Person holder, int car, LocalDate last) {
        return paper(holder, car, last, last.minusYears(1));
    }

    private String paper(Person holder, int car, LocalDate last, LocalDate first) {
        PaperGrant grant = grant(holder, holder.vrms().get(car), first, last);
        QuarkusTransaction.requiringNew().run(() -> takePaper.take(List.of(grant), clock.instant()));
        return grant.number();
    }

    private List<String> papers(Person holder, int many) {
        List<PaperGrant> grants = new ArrayList<>(IntStream.range(0, many)
                .mapToObj(i -> grant(holder, Person.newMark(), lastDay.minusYears(1), lastDay))
                .toList());
        QuarkusTransaction.requiringNew().run(() -> takePaper.take(grants, clock.instant()));
        return grants.stream().map(PaperGrant::number).sorted().toList();
    }

    private static PaperGrant grant(Person holder, String vrm, LocalDate first, LocalDate last) {
        return new PaperGrant(
                "P8" + UUID.randomUUID(),
                holder.accountId(),
                Optional.empty(),
                "HAVERING_HERO",
                Catalogue.type("HAVERING_HERO").versions().getFirst(),
                new Scope(true, List.of(), List.of(), Optional.empty()),
                Vrm.of(vrm),
                midnight(first),
                midnight(last.plusDays(1)));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneId.of("Europe/London")).toInstant();
    }
}

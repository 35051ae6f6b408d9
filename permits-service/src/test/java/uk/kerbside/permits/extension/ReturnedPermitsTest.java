package uk.kerbside.permits.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.kerbside.permits.support.Acting.appealRevocation;
import static uk.kerbside.permits.support.Acting.decideRevocation;
import static uk.kerbside.permits.support.Acting.restore;
import static uk.kerbside.permits.support.Acting.revoke;
import static uk.kerbside.permits.support.Acting.surrender;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Extending.applied;
import static uk.kerbside.permits.support.Extending.because;
import static uk.kerbside.permits.support.Extending.cancel;
import static uk.kerbside.permits.support.Extending.rows;
import static uk.kerbside.permits.support.Extending.tag;
import static uk.kerbside.permits.support.Extending.until;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.PermitExtended;
import uk.kerbside.permits.support.Extending;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** A permit was over when all others of its kind were extended, and comes back. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-13")
@Tag("P-16")
class ReturnedPermitsTest {
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final Map<String, Object> BY_THREE_MONTHS =
            Map.of("permitTypes", List.of("SCHOOL_STREET"), "by", "P3M");

    @Inject
    MovableClock clock;

    @Inject
    RunExtensions run;

    /** A day of a year of its own, on which no other test's permits end. */
    private LocalDate lastDay;

    private Extending extending;
    private Person rita;
    private String number;

    @BeforeEach
    void somebody_has_a_permit() {
        SampleCouncil.isLoaded();
        lastDay = LocalDate.of(2086 + TESTS.getAndIncrement(), 4, 9);
        clock.set(lastDay.plusDays(1).minusYears(1).atTime(12, 0).toInstant(ZoneOffset.UTC));
        extending = new Extending(lastDay, run::run);
        rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        number = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED").number();
    }

    @Test
    void revoked_before_anybody_looked_it_gets_what_all_others_got_when_its_holder_wins_the_appeal() {
        revoke(rita, number).statusCode(200);
        appealRevocation(rita, number).statusCode(200);
        String id = extending.shown(BY_THREE_MONTHS);
        extending.apply(id).body("extended", equalTo(0));

        decideRevocation("oscar", rita, number, "GRANTED").statusCode(200);

        assertThat(until(rita, number)).isEqualTo(lastDay.plusMonths(3));
        rows(id, "EXTENDED").body("items.permitNumber", equalTo(List.of(number)));
        PermitExtended told = Topics.awaitEvent(PermitExtended.class, number);
        assertThat(told.words()).isEqualTo(Extending.WORDS);
        assertThat(told.extensionId()).isEqualTo(id);
        clock.set(told.until().minusSeconds(60));
        permit(rita, number).body("status", equalTo("ACTIVE"));
    }

    @Test
    void given_back_by_mistake_after_it_was_shown_it_is_extended_once_it_is_back_and_only_once() {
        String id = extending.shown(BY_THREE_MONTHS);
        surrender(rita, number).statusCode(200);
        extending.apply(id).body("extended", equalTo(0)).body("skipped", equalTo(1));
        assertThat(because(id)).containsEntry(number, "CHANGED_SINCE");

        restore(rita, number, false).statusCode(200);

        assertThat(until(rita, number)).isEqualTo(lastDay.plusMonths(3));
        rows(id, "EXTENDED").body("items.permitNumber", equalTo(List.of(number)));
        revoke(rita, number).statusCode(200);
        restore(rita, number, false).statusCode(200);
        assertThat(until(rita, number)).isEqualTo(lastDay.plusMonths(3));
    }

    @Test
    void extended_twice_meanwhile_it_is_extended_twice() {
        revoke(rita, number).statusCode(200);
        extending.apply(extending.shown(BY_THREE_MONTHS));
        clock.set(clock.instant().plusSeconds(3600));
        LocalDate then = lastDay.plusMonths(3);
        Extending further = new Extending(then, run::run);
        String id =
                further.shown(Map.of("permitTypes", List.of("SCHOOL_STREET"), "places", List.of("S1"), "by", "P1M"));
        further.apply(id);

        restore(rita, number, false).statusCode(200);

        assertThat(until(rita, number)).isEqualTo(then.plusMonths(1));
        rows(id, "EXTENDED").body("items.permitNumber", hasItem(number));
    }

    @Test
    void what_was_never_applied_or_is_for_others_extends_nobody() {
        revoke(rita, number).statusCode(200);
        cancel(extending.shown(BY_THREE_MONTHS)).statusCode(200);
        String others =
                extending.shown(Map.of("permitTypes", List.of("SCHOOL_STREET"), "places", List.of("S2"), "by", "P3M"));
        extending.apply(others);
        Extending later = new Extending(lastDay.plusDays(1), run::run);
        later.apply(later.shown(BY_THREE_MONTHS));
        String onlyShown = extending.shown(BY_THREE_MONTHS);

        restore(rita, number, false).statusCode(200);
        applied(onlyShown, tag(onlyShown)).statusCode(200);
        extending.done(onlyShown);

        assertThat(until(rita, number)).isEqualTo(lastDay);
        assertThat(Topics.events(PermitExtended.class, number)).isEmpty();
    }
}

package uk.kerbside.permits.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.PaperFiles.file;
import static uk.kerbside.permits.support.PaperFiles.newNumber;
import static uk.kerbside.permits.support.PaperFiles.row;
import static uk.kerbside.permits.support.PaperFiles.supervisor;
import static uk.kerbside.permits.support.PaperFiles.taken;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Renewing.paid;
import static uk.kerbside.permits.support.Renewing.paidPermit;
import static uk.kerbside.permits.support.Renewing.renewed;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.support.AccountsStub;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.PaperFiles;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** Paper counts towards limits, and is never refused by them. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = AccountsStub.class, scope = TestResourceScope.GLOBAL)
@Tag("P-11")
class PaperBesideLimitsTest {
    @Inject
    MovableClock clock;

    @Inject
    CircuitBreakerMaintenance breakers;

    @BeforeEach
    void the_council_is_there_and_accounts_works() {
        SampleCouncil.isLoaded();
        clock.set("2026-11-23T12:00:00Z");
        breakers.resetAll();
        PaperFiles.accounts("WORKS");
    }

    @Test
    void paper_counts_towards_the_limit_and_is_never_refused_by_it() {
        Person rita = Person.residentOf("RO5").published();
        List<String> numbers = List.of(newNumber(), newNumber(), newNumber(), newNumber());

        String done = taken(file(
                row(numbers.get(0), "uprn", rita.uprn(), "start", "2026-09-01"),
                row(numbers.get(1), "uprn", rita.uprn(), "start", "2026-05-01"),
                row(numbers.get(2), "uprn", rita.uprn(), "start", "2026-07-01"),
                row(numbers.get(3), "uprn", rita.uprn(), "start", "2026-03-01")));

        supervisor().get(done).then().body("accepted", equalTo(4)).body("codes.OVER_LIMIT", equalTo(1));
        List<Integer> positions = new ArrayList<>();
        numbers.forEach(number ->
                positions.add(supervisor().get("/v1/permits/" + number).<Integer>path("position")));
        assertThat(positions).containsExactly(4, 2, 3, 1);
        assertProblem(Applying.quote(rita, Applying.wish("RESIDENT", rita)), 409, "LIMIT_REACHED");
    }

    @Test
    void a_permit_and_the_one_that_renews_it_stand_before_paper_as_one() {
        Instant granted = Instant.parse("2026-11-24T12:00:00Z");
        Instant renewed = Instant.parse("2027-10-25T12:00:00Z");
        Person rita = Person.residentOf("RO5").published();
        clock.set(granted);
        String first = paidPermit(rita, rita.vrm(), granted);
        clock.set(renewed);
        paid(renewed(rita, first, "AWAITING_PAYMENT"), renewed);
        String paper = newNumber();

        taken(file(row(paper, "uprn", rita.uprn(), "start", "2027-09-01", "expiry", "2028-08-31")));

        supervisor().get("/v1/permits/" + paper).then().body("position", equalTo(2));
    }

    @Test
    void a_vehicle_may_stand_on_two_papers_and_has_no_third_permit() {
        Person rita = Person.residentOf("RO5").published();

        String done = taken(
                file(row(newNumber(), "vrm", rita.vrm()), row(newNumber(), "vrm", rita.vrm(), "expiry", "2027-03-31")));

        supervisor().get(done).then().body("accepted", equalTo(2)).body("codes.VEHICLE_HAS_PERMIT", equalTo(1));
        assertProblem(Applying.quote(rita, Applying.wish("RESIDENT", rita)), 409, "VEHICLE_HAS_PERMIT");
    }
}

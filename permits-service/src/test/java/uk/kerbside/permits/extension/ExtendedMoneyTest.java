package uk.kerbside.permits.extension;

import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Applying.wish;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.support.Extending;
import uk.kerbside.permits.support.Living;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Refunding;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.Supervising;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** A member has paid for a permit to the day of the poll, and is given days on top. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-13")
@Tag("P-8")
class ExtendedMoneyTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final LocalDate POLL = LocalDate.parse("2030-05-06");

    @Inject
    MovableClock clock;

    @Inject
    RunExtensions run;

    @Test
    void months_that_were_given_on_top_of_a_fixed_day_are_not_counted_as_paid_for() {
        SampleCouncil.isLoaded();
        String type = Supervising.newCode();
        clock.set("2026-11-20T12:00:00Z");
        Supervising.create(Supervising.copyOf("MEMBER", type, "2026-11-24"))
                .then()
                .statusCode(201);
        clock.set(NOON);
        Person margaret = Person.newcomer().published();
        Map<String, Object> wish = wish(type, margaret);
        wish.put("place", "W04");
        String number = Living.approvedAndPaid(margaret, Living.inReview(margaret, wish), 10000, NOON)
                .reference();
        clock.set(NOON.plusSeconds(86_400));
        assertFortyOfFortyTwoMonthsAreUnused(margaret, number);

        Extending extending = new Extending(POLL, run::run);
        extending
                .apply(extending.shown(Map.of("permitTypes", List.of(type), "untilOn", "2030-06-30")))
                .body("extended", equalTo(1));

        assertFortyOfFortyTwoMonthsAreUnused(margaret, number);
        clock.set("2030-05-20T12:00:00Z");
        Refunding.quote(margaret, number, Map.of()).body("nothingBecause", equalTo("NO_FULL_MONTH_LEFT"));
    }

    /** The first has begun, and the one from 24 April 2030 is cut short. */
    private static void assertFortyOfFortyTwoMonthsAreUnused(Person member, String number) {
        Refunding.quote(member, number, Map.of())
                .statusCode(200)
                .body("months", equalTo(42))
                .body("unusedMonths", equalTo(40))
                .body("unused.amount", equalTo(9524))
                .body("amount.amount", equalTo(8524));
    }
}

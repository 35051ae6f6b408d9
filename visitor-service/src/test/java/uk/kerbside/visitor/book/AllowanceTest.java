package uk.kerbside.visitor.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.visitor.Council;
import uk.kerbside.visitor.Resident;
import uk.kerbside.visitor.Visitor;

/** How many books a household may buy, whoever of it asks. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("V-1")
class AllowanceTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Inject
    MovableClock clock;

    @BeforeEach
    void it_is_tuesday_morning() {
        clock.set(NOW);
    }

    @Test
    void no_more_books_than_the_cap_are_sold_in_a_rolling_year() {
        Resident rita = Resident.in(Council.ALWAYS);
        Visitor.order(rita, 19).then().statusCode(201);

        Response refused = Visitor.order(rita, 2);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("ALLOWANCE_USED");
        assertThat(refused.<String>path("detail"))
                .isEqualTo("A household may have 20 books in a year; yours has had 19 and may have 1 more now.");
        assertThat(Visitor.allowance(rita).<Integer>path("booksHad")).isEqualTo(19);
        Visitor.order(rita, 1).then().statusCode(201);
        assertThat(Visitor.order(rita, 1).<String>path("code")).isEqualTo("ALLOWANCE_USED");
    }

    @Test
    void a_book_counts_for_365_days_and_not_an_instant_longer() {
        Resident rita = Resident.in(Council.ALWAYS);
        Visitor.buy(rita, 20);

        clock.set("2027-11-24T09:59:59.999999Z");
        assertThat(Visitor.order(rita, 1).<String>path("code")).isEqualTo("ALLOWANCE_USED");

        clock.set("2027-11-24T10:00:00Z");
        Visitor.order(rita, 20).then().statusCode(201);
    }

    @Test
    void a_household_in_a_car_free_development_has_three_books_a_year() {
        Resident carla = Resident.inCarFree(Council.ALWAYS);
        Visitor.order(carla, 3).then().statusCode(201);

        assertThat(Visitor.order(carla, 1).<String>path("code")).isEqualTo("ALLOWANCE_USED");
        assertThat(Visitor.allowance(carla).<Integer>path("booksAllowed")).isEqualTo(3);
    }

    @Test
    @Tag("V-5")
    void everybody_at_the_property_shares_one_allowance_and_one_credit() {
        Resident rita = Resident.in(Council.ALWAYS);
        Resident rob = rita.housemate();
        Resident neighbour = Resident.in(Council.ALWAYS);
        Visitor.buy(rita, 15);

        assertThat(Visitor.order(rob, 6).<String>path("code")).isEqualTo("ALLOWANCE_USED");
        assertThat(Visitor.unitsLeft(rob)).isEqualTo(150);
        assertThat(Visitor.unitsLeft(neighbour)).isZero();
        Visitor.start(rob, Visitor.newMark(), 1).then().statusCode(201);
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(149);
    }
}

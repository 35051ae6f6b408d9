package uk.kerbside.visitor.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.visits.BookBought;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;
import uk.kerbside.visitor.Council;
import uk.kerbside.visitor.Resident;
import uk.kerbside.visitor.Visitor;

/** From which instant to which bought credit is good. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("V-1")
class CreditTermTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Inject
    MovableClock clock;

    @BeforeEach
    void it_is_tuesday_morning() {
        clock.set(NOW);
    }

    @Test
    void paid_books_are_credit_for_two_years() {
        Resident rita = Resident.in(Council.ALWAYS);
        Response order = Visitor.order(rita, 1);
        assertThat(Visitor.unitsLeft(rita)).isZero();

        Visitor.pay(order.path("chargeId"), Instant.parse("2026-11-24T10:00:05Z"));

        String purchaseId = order.path("purchaseId");
        Response bought = Visitor.awaitPurchase(rita, purchaseId, "BOUGHT");
        assertThat(bought.<String>path("settledAt")).isEqualTo("2026-11-24T10:00:05Z");
        assertThat(bought.header("ETag")).isEqualTo("\"1\"");
        assertThat(Visitor.allowance(rita).jsonPath().getMap("$"))
                .isEqualTo(Map.of(
                        "zone", "RO5",
                        "booksAllowed", 20,
                        "booksHad", 1,
                        "booksLeft", 19,
                        "unitsLeft", 10,
                        "nextExpiry", "2028-11-25T00:00:00Z",
                        "bookPrice", Map.of("amount", 1300, "currency", "GBP"),
                        "unitsPerBook", 10,
                        "visitsAtOnce", 3));
        assertThat(Visitor.reading(rita.token()).get("/v1/books").jsonPath().getMap("$"))
                .isEqualTo(Map.of(
                        "items",
                        List.of(Map.of(
                                "purchaseId",
                                purchaseId,
                                "units",
                                10,
                                "unitsLeft",
                                10,
                                "boughtAt",
                                "2026-11-24T10:00:05Z",
                                "validUntil",
                                "2028-11-25T00:00:00Z"))));
        BookBought told = Topics.awaitEvent(BookBought.class, purchaseId);
        assertThat(told)
                .isEqualTo(new BookBought(
                        told.revision(),
                        purchaseId,
                        rita.accountId(),
                        1,
                        10,
                        Instant.parse("2028-11-25T00:00:00Z"),
                        Instant.parse("2026-11-24T10:00:05Z")));
        assertThat(told.revision().n()).isEqualTo(2);
    }

    @Test
    void credit_bought_on_the_29th_of_february_is_good_to_the_28th() {
        clock.set("2028-02-29T12:00:00Z");
        Resident rita = Resident.in(Council.ALWAYS);

        Visitor.buy(rita, 1);

        assertThat(Visitor.allowance(rita).<String>path("nextExpiry")).isEqualTo("2030-03-01T00:00:00Z");
    }

    @Test
    void credit_bought_late_in_the_evening_in_summer_belongs_to_the_councils_day() {
        clock.set("2027-06-30T22:59:59Z");
        Resident before = Resident.in(Council.ALWAYS);
        Visitor.buy(before, 1);
        clock.set("2027-06-30T23:00:00Z");
        Resident after = Resident.in(Council.ALWAYS);
        Visitor.buy(after, 1);

        assertThat(Visitor.allowance(before).<String>path("nextExpiry")).isEqualTo("2029-06-30T23:00:00Z");
        assertThat(Visitor.allowance(after).<String>path("nextExpiry")).isEqualTo("2029-07-01T23:00:00Z");
    }

    @Test
    void credit_is_gone_after_two_years() {
        Resident rita = Resident.in(Council.ALWAYS);
        Visitor.buy(rita, 1);

        clock.set("2028-11-24T23:59:59Z");
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(10);

        clock.set("2028-11-25T00:00:00Z");
        Response allowance = Visitor.allowance(rita);
        assertThat(allowance.<Integer>path("unitsLeft")).isZero();
        assertThat(allowance.<String>path("nextExpiry")).isNull();
        assertThat(Visitor.reading(rita.token()).get("/v1/books").jsonPath().getList("items"))
                .isEmpty();
        assertThat(Visitor.start(rita, Visitor.newMark(), 1).<String>path("code"))
                .isEqualTo("NO_CREDIT");
    }
}

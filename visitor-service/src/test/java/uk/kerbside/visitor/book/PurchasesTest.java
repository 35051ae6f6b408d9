package uk.kerbside.visitor.book;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.Topic;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.catalogue.PermitTypeStatus;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.visits.BookBought;
import uk.kerbside.events.visits.BookOrdered;
import uk.kerbside.kernel.Revision;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Recorded;
import uk.kerbside.testkit.Topics;
import uk.kerbside.visitor.Council;
import uk.kerbside.visitor.Resident;
import uk.kerbside.visitor.Visitor;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("V-1")
class PurchasesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Inject
    MovableClock clock;

    @BeforeEach
    void it_is_tuesday_morning() {
        clock.set(NOW);
    }

    @Test
    void an_order_is_answered_with_the_charge_to_pay() {
        Resident rita = Resident.in(Council.ALWAYS);

        Response order = Visitor.order(rita, 2).then().statusCode(201).extract().response();

        String purchaseId = order.path("purchaseId");
        assertThat(purchaseId).matches("B-[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(order.header("Location")).endsWith("/v1/book-purchases/" + purchaseId);
        assertThat(order.header("ETag")).isEqualTo("\"0\"");
        assertThat(order.jsonPath().getMap("$"))
                .isEqualTo(Map.of(
                        "purchaseId",
                        purchaseId,
                        "status",
                        "AWAITING_PAYMENT",
                        "books",
                        2,
                        "units",
                        20,
                        "price",
                        Map.of("amount", 2600, "currency", "GBP"),
                        "chargeId",
                        order.path("chargeId"),
                        "orderedAt",
                        "2026-11-24T10:00:00Z",
                        "payableUntil",
                        "2026-12-24T10:00:00Z"));
        Response read = Visitor.purchase(rita, purchaseId);
        assertThat(read.asString()).isEqualTo(order.asString());
        assertThat(read.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void an_order_is_told_and_its_charge_raised() {
        Resident rita = Resident.in(Council.ALWAYS);

        Response order = Visitor.order(rita, 2);

        String purchaseId = order.path("purchaseId");
        String chargeId = order.path("chargeId");
        Revision first = Topics.awaitEvent(BookOrdered.class, purchaseId).revision();
        assertThat(Topics.events(BookOrdered.class, purchaseId))
                .containsExactly(new BookOrdered(first, purchaseId, rita.accountId(), 2, chargeId, NOW));
        assertThat(Topics.awaitEvent(ChargeRaised.class, chargeId))
                .isEqualTo(new ChargeRaised(
                        first,
                        chargeId,
                        "visitor",
                        rita.accountId(),
                        purchaseId,
                        "2 books of visitor parking",
                        "VISITOR",
                        new WireMoney(2600, "GBP"),
                        NOW,
                        Instant.parse("2026-12-24T10:00:00Z")));
        assertThat(first.n()).isEqualTo(1);
    }

    @Test
    void free_books_are_theirs_at_once_and_nobody_is_charged() {
        Resident rita = Resident.in(Council.ALWAYS);
        Council.visitorType(PermitTypeStatus.OPEN, 0);
        try {
            Response order =
                    Visitor.order(rita, 1).then().statusCode(201).extract().response();

            assertThat(order.<String>path("status")).isEqualTo("BOUGHT");
            assertThat(Visitor.purchase(rita, order.path("purchaseId")).header("ETag"))
                    .isEqualTo(order.header("ETag"));
            assertThat(Visitor.unitsLeft(rita)).isEqualTo(10);
            Topics.awaitEvent(BookBought.class, order.path("purchaseId"));
            assertThat(Topics.events(ChargeRaised.class, order.path("chargeId")))
                    .isEmpty();
        } finally {
            Council.visitorType(PermitTypeStatus.OPEN, 1300);
        }
    }

    @Test
    void when_the_council_closes_the_type_credit_is_neither_sold_nor_spent_and_visits_still_end() {
        Resident rita = Resident.in(Council.ALWAYS);
        Visitor.buy(rita, 1);
        Response visit = Visitor.start(rita, Visitor.newMark(), 1);
        Council.visitorType(PermitTypeStatus.CLOSED, 1300);
        try {
            assertThat(Visitor.order(rita, 1).<String>path("code")).isEqualTo("VISITOR_PERMITS_NOT_OFFERED");
            assertThat(Visitor.start(rita, Visitor.newMark(), 1).<String>path("code"))
                    .isEqualTo("VISITOR_PERMITS_NOT_OFFERED");
            Visitor.end(rita, visit).then().statusCode(200);
        } finally {
            Council.visitorType(PermitTypeStatus.OPEN, 1300);
        }
    }

    @Test
    void orders_are_listed_from_the_latest_on_page_by_page() {
        Resident rita = Resident.in(Council.ALWAYS);
        String first = Visitor.order(rita, 1).path("purchaseId");
        clock.set("2026-11-24T10:00:01Z");
        String second = Visitor.order(rita, 1).path("purchaseId");
        clock.set("2026-11-24T10:00:02Z");
        String third = Visitor.order(rita, 1).path("purchaseId");

        Response page = Visitor.reading(rita.token()).get("/v1/book-purchases?limit=2");
        Response rest = Visitor.reading(rita.token())
                .queryParam("cursor", page.<String>path("next"))
                .get("/v1/book-purchases");

        assertThat(page.jsonPath().getList("items.purchaseId")).containsExactly(third, second);
        assertThat(rest.jsonPath().getList("items.purchaseId")).containsExactly(first);
        assertThat(rest.<String>path("next")).isNull();
    }

    @Test
    @Tag("X-3")
    void the_same_order_sent_twice_is_one_order() {
        Resident rita = Resident.in(Council.ALWAYS);
        Map<String, Integer> wish = Map.of("books", 1);
        Response first = Visitor.as(rita.token(), "key-of-" + rita.accountId())
                .body(wish)
                .post("/v1/book-purchases");

        Response again = Visitor.as(rita.token(), "key-of-" + rita.accountId())
                .body(wish)
                .post("/v1/book-purchases");
        Response other = Visitor.as(rita.token(), "key-of-" + rita.accountId())
                .body(Map.of("books", 2))
                .post("/v1/book-purchases");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.<String>path("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(Visitor.allowance(rita).<Integer>path("booksHad")).isEqualTo(1);
    }

    @Test
    void an_order_without_a_key_is_refused() {
        Resident rita = Resident.in(Council.ALWAYS);

        Response refused = given().auth()
                .oauth2(rita.token())
                .contentType("application/json")
                .body(Map.of("books", 1))
                .post("/v1/book-purchases");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("code")).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        assertThat(Visitor.allowance(rita).<Integer>path("booksHad")).isZero();
    }

    @Test
    void who_cannot_have_visitor_credit_hears_why() {
        assertRefused(Resident.withoutProperty(), "NO_PROPERTY");
        assertRefused(Resident.outsideZones(), "NOT_IN_A_ZONE");
        assertRefused(Resident.in(Council.ALWAYS).unproved(), "RESIDENCY_NOT_PROVED");
        assertRefused(Resident.in(Council.ALWAYS).provedUntil(NOW), "RESIDENCY_NOT_PROVED");
    }

    @Test
    @Tag("X-2")
    void an_order_records_who_made_it_in_which_role_and_by_which_channel() {
        Resident rita = Resident.in(Council.ALWAYS);

        Response order = Visitor.as(uk.kerbside.testkit.Tokens.of("olu", "permit-officer"))
                .header("Kerbside-On-Behalf-Of", rita.accountId())
                .header("Kerbside-Channel", "PASC")
                .body(Map.of("books", 1))
                .post("/v1/book-purchases")
                .then()
                .statusCode(201)
                .extract()
                .response();

        String purchaseId = order.path("purchaseId");
        Topics.awaitEvent(BookOrdered.class, purchaseId);
        Optional<Recorded> told = Topics.records(Topic.VISITS).stream()
                .filter(record -> purchaseId.equals(record.key()))
                .findFirst();
        assertThat(told.orElseThrow().headers())
                .containsEntry("actor-role", "permit-officer")
                .containsEntry("actor-channel", "PASC")
                .containsEntry("ce_subject", purchaseId)
                .containsEntry("ce_type", "uk.kerbside.visits.book-ordered.v1");
        assertThat(Visitor.purchase(rita, purchaseId).<Integer>path("books")).isEqualTo(1);
    }

    private static void assertRefused(Resident resident, String code) {
        Response order = Visitor.order(resident, 1);
        Response visit = Visitor.start(resident, Visitor.newMark(), 1);
        Response allowance = Visitor.reading(resident.token()).get("/v1/allowance");
        Response books = Visitor.reading(resident.token()).get("/v1/books");

        assertThat(List.of(order, visit, allowance, books)).allSatisfy(refused -> {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.<String>path("code")).isEqualTo(code);
        });
    }
}

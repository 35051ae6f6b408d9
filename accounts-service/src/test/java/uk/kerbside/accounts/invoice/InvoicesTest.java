package uk.kerbside.accounts.invoice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.accounts.WholeList;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.charges.FeeChargedToSponsor;
import uk.kerbside.events.payments.InvoiceIssued;
import uk.kerbside.events.payments.InvoiceSettled;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** What organisations owe for permits they sponsor is asked for once a month. */
@EdgeTest
@Tag("A-8")
@Tag("P-9")
class InvoicesTest {
    @Inject
    MovableClock clock;

    @Inject
    CouncilClock councilClock;

    @Inject
    Fees fees;

    private Customer hedy;
    private String clinic;
    private LocalDate firstOfNextMonth;

    @BeforeEach
    void a_clinic_sponsors_people() {
        hedy = Customer.stranger();
        clinic = hedy.post(
                        "/v1/accounts",
                        Map.of(
                                "kind", "ORGANISATION",
                                "name", "Romford Clinic",
                                "email", "fleet@clinic.example",
                                "preferredChannel", "EMAIL"))
                .then()
                .statusCode(201)
                .extract()
                .path("accountId");
        firstOfNextMonth = councilClock.today().withDayOfMonth(1).plusMonths(1);
    }

    @Test
    void fees_of_a_month_stand_on_one_invoice_by_permit_and_reference_and_by_nothing_else() throws IOException {
        Instant midnight = councilClock.startOf(firstOfNextMonth);
        owes("P-1", "staff-1", midnight.minusSeconds(1));
        owes("P-2", "staff-2", midnight.minus(Duration.ofMinutes(5)));
        String twice = owes("P-3", "staff-3", midnight);
        clock.set(midnight.minusSeconds(1));
        issue();
        hedy.get("/v1/invoices").then().statusCode(200).body("items", hasSize(0));

        clock.set(midnight);
        issue();
        issue();

        String number = hedy.get("/v1/invoices")
                .then()
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("ISSUED"))
                .body("items[0].total.amount", equalTo(12_000))
                .body(
                        "items[0].month",
                        equalTo(firstOfNextMonth.minusMonths(1).toString().substring(0, 7)))
                .body(
                        "items[0].payableUntil",
                        equalTo(firstOfNextMonth.plusDays(30).toString()))
                .extract()
                .path("items[0].invoiceNumber");
        hedy.get("/v1/invoices/" + number)
                .then()
                .body("lines.permitNumber", contains("P-2", "P-1"))
                .body("lines.staffReference", contains("staff-2", "staff-1"));
        byte[] pdf = hedy.get("/v1/invoices/" + number + "/invoice.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
                    .contains(number, "P-1", "staff-1", "£120.00")
                    .doesNotContain("P-3");
        }
        assertThat(Topics.awaitEvent(InvoiceIssued.class, number).total()).isEqualTo(new WireMoney(12_000, "GBP"));
        assertThat(twice).isNotBlank();
        clock.set(councilClock.startOf(firstOfNextMonth.plusMonths(1)));
        issue();
        hedy.get("/v1/invoices").then().body("items.total.amount", contains(6000, 12_000));
    }

    @Test
    void finance_writes_down_once_that_the_money_has_come() {
        owes("P-1", "staff-1", councilClock.startOf(firstOfNextMonth).minusSeconds(1));
        clock.set(councilClock.startOf(firstOfNextMonth));
        issue();
        String number = hedy.get("/v1/invoices").path("items[0].invoiceNumber");
        assertThat(WholeList.of(InvoicesTest::finance, "/v1/invoice-runs/open-invoices"))
                .extracting("invoiceNumber")
                .contains(number);
        String etag = finance()
                .get("/v1/invoices/" + number)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        settle(number, etag, firstOfNextMonth.plusDays(1)).then().statusCode(400);

        settle(number, etag, firstOfNextMonth)
                .then()
                .statusCode(200)
                .body("status", equalTo("SETTLED"))
                .body("receivedOn", equalTo(firstOfNextMonth.toString()));

        settle(number, etag, firstOfNextMonth).then().statusCode(412);
        settle(number, "*", firstOfNextMonth).then().statusCode(409).body("code", equalTo("INVOICE_SETTLED"));
        assertThat(Topics.awaitEvent(InvoiceSettled.class, number).accountId()).isEqualTo(clinic);
        assertThat(WholeList.of(InvoicesTest::finance, "/v1/invoice-runs/open-invoices"))
                .extracting("invoiceNumber")
                .doesNotContain(number);
    }

    @Test
    void an_invoice_is_its_organisations_alone() {
        owes("P-1", "staff-1", councilClock.startOf(firstOfNextMonth).minusSeconds(1));
        clock.set(councilClock.startOf(firstOfNextMonth));
        issue();
        String number = hedy.get("/v1/invoices").path("items[0].invoiceNumber");
        Customer rita = Customer.withAccount();

        rita.get("/v1/invoices/" + number).then().statusCode(404);
        rita.get("/v1/invoices/" + number + "/invoice.pdf").then().statusCode(404);
        rita.post("/v1/invoice-runs", Map.of()).then().statusCode(403);
        settle(hedy.signedIn(), number, "*", firstOfNextMonth).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.of("anna", Roles.AUDITOR))
                .get("/v1/invoices")
                .then()
                .statusCode(403);
    }

    @Test
    void a_run_leaves_alone_what_another_one_is_just_putting_on_an_invoice() {
        Instant lastMoment = councilClock.startOf(firstOfNextMonth).minusSeconds(1);
        for (String permit : List.of("P-1", "P-2", "P-3")) {
            owes(permit, "staff-1", lastMoment);
        }
        clock.set(councilClock.startOf(firstOfNextMonth));

        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(fees.listOwedForUpdate(clinic, clock.instant())).hasSize(3);
            issue();
            hedy.get("/v1/invoices").then().body("items", hasSize(0));
        });

        issue();
        hedy.get("/v1/invoices").then().body("items.total.amount", contains(18_000));
    }

    @Test
    void an_organisation_whose_fees_make_no_sum_keeps_no_other_from_its_invoice() {
        Instant lastMoment = councilClock.startOf(firstOfNextMonth).minusSeconds(1);
        owes("P-1", "staff-1", lastMoment);
        // Before every other in the order of accounts.
        String broken = "A-0000-" + UUID.randomUUID();
        for (String currency : List.of("GBP", "EUR")) {
            fees.add(new Fee(
                    currency + broken,
                    broken,
                    "P-2",
                    "staff-2",
                    "NHS_ICB",
                    "NHS permit, 12 months",
                    new Money(6000, Currency.getInstance(currency)),
                    lastMoment));
        }
        clock.set(councilClock.startOf(firstOfNextMonth));

        finance()
                .contentType("application/json")
                .body("{}")
                .post("/v1/invoice-runs")
                .then()
                .statusCode(200)
                .body("failed", greaterThanOrEqualTo(1));

        hedy.get("/v1/invoices").then().body("items.total.amount", contains(6000));
    }

    private String owes(String permitNumber, String reference, Instant at) {
        String feeId = "F-" + UUID.randomUUID();
        FeeChargedToSponsor fact = new FeeChargedToSponsor(
                new Revision(1, 1),
                feeId,
                clinic,
                permitNumber,
                reference,
                "NHS_ICB",
                "NHS permit, 12 months",
                new WireMoney(6000, "GBP"),
                at);
        Topics.publish(fact, feeId);
        Topics.publish(fact, feeId);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        fees.listOwing(Instant.parse("9999-01-01T00:00:00Z")).contains(clinic)
                                && isKnown(permitNumber));
        return feeId;
    }

    private boolean isKnown(String permitNumber) {
        return QuarkusTransaction.requiringNew()
                .call(() -> fees.listOwedForUpdate(clinic, Instant.parse("9999-01-01T00:00:00Z")).stream()
                        .anyMatch(fee -> fee.permitNumber().equals(permitNumber)));
    }

    private static void issue() {
        finance()
                .contentType("application/json")
                .body("{}")
                .post("/v1/invoice-runs")
                .then()
                .statusCode(200);
    }

    private static Response settle(String number, String etag, LocalDate on) {
        return settle(finance(), number, etag, on);
    }

    private static Response settle(RequestSpecification who, String number, String etag, LocalDate on) {
        return who.header("If-Match", etag)
                .contentType("application/json")
                .body(Map.of("receivedOn", on.toString(), "reference", "BACS 7741"))
                .post("/v1/invoices/" + number + "/settlement");
    }

    private static RequestSpecification finance() {
        return given().auth().oauth2(Tokens.of("fay", Roles.FINANCE));
    }
}

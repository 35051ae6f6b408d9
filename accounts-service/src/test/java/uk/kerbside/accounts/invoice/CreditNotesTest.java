package uk.kerbside.accounts.invoice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.charges.SponsorFeeCredited;
import uk.kerbside.events.payments.InvoiceSettled;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** What an organisation owes no longer for permits it sponsors is credited beside its invoices. */
@EdgeTest
@Tag("A-8")
@Tag("P-9")
class CreditNotesTest {
    @Inject
    MovableClock clock;

    @Inject
    CouncilClock councilClock;

    @Inject
    TakeFee takeFee;

    @Inject
    Credits credits;

    private Customer hedy;
    private String clinic;
    private LocalDate firstOfNextMonth;
    private Instant lastMoment;

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
        lastMoment = councilClock.startOf(firstOfNextMonth).minusSeconds(1);
    }

    @Test
    void a_credit_is_taken_off_the_invoice_of_the_same_month_and_both_say_so() throws IOException {
        owes("P-1", 6000);
        owes("P-2", 6000);
        isCredited("P-9", 3000, "SURRENDERED");
        clock.set(lastMoment);
        issue();
        hedy.get("/v1/credit-notes").then().body("items", hasSize(0));

        clock.set(councilClock.startOf(firstOfNextMonth));
        issue();
        issue();

        String note = hedy.get("/v1/credit-notes")
                .then()
                .body("items", hasSize(1))
                .body("items[0].total.amount", equalTo(3000))
                .body("items[0].left.amount", equalTo(0))
                .extract()
                .path("items[0].creditNoteNumber");
        String invoice = hedy.get("/v1/invoices")
                .then()
                .body("items", hasSize(1))
                .body("items[0].total.amount", equalTo(12_000))
                .body("items[0].toPay.amount", equalTo(9000))
                .extract()
                .path("items[0].invoiceNumber");
        assertThat(note).startsWith("CN-");
        hedy.get("/v1/credit-notes/" + note)
                .then()
                .body("creditNote.vat", equalTo("OUTSIDE_SCOPE"))
                .body("lines.permitNumber", contains("P-9"))
                .body("lines.reason", contains("SURRENDERED"))
                .body("lines.because", contains("The permit was given back."))
                .body("setOff.invoiceNumber", contains(invoice));
        hedy.get("/v1/invoices/" + invoice)
                .then()
                .body("setOff.creditNoteNumber", contains(note))
                .body("setOff.amount.amount", contains(3000));
        assertThat(text("/v1/credit-notes/" + note + "/credit-note.pdf"))
                .contains(
                        "Credit note " + note,
                        "P-9",
                        "staff-P-9",
                        "given back",
                        "£30.00",
                        invoice,
                        "outside the scope");
        assertThat(text("/v1/invoices/" + invoice + "/invoice.pdf"))
                .contains(
                        "Total: £120.00",
                        "Less credit note " + note + ": £30.00",
                        "To pay: £90.00",
                        "outside the scope");
    }

    @Test
    void what_is_left_of_a_credit_goes_to_the_next_invoice_and_one_without_anything_to_pay_is_settled() {
        owes("P-1", 2000);
        isCredited("P-9", 5000, "LEFT");
        clock.set(councilClock.startOf(firstOfNextMonth));
        issue();

        String first = hedy.get("/v1/invoices")
                .then()
                .body("items[0].status", equalTo("SETTLED"))
                .body("items[0].toPay.amount", equalTo(0))
                .extract()
                .path("items[0].invoiceNumber");
        assertThat(Topics.awaitEvent(InvoiceSettled.class, first).accountId()).isEqualTo(clinic);
        hedy.get("/v1/credit-notes").then().body("items[0].left.amount", equalTo(3000));

        LocalDate month = firstOfNextMonth.plusMonths(1);
        lastMoment = councilClock.startOf(month).minusSeconds(1);
        owes("P-2", 6000);
        clock.set(councilClock.startOf(month));
        issue();

        hedy.get("/v1/invoices").then().body("items.toPay.amount", contains(3000, 0));
        hedy.get("/v1/credit-notes").then().body("items.left.amount", contains(0));
    }

    @Test
    void a_credit_without_an_invoice_stands_alone_until_finance_has_paid_it_back() {
        isCredited("P-9", 5000, "REVOKED");
        clock.set(councilClock.startOf(firstOfNextMonth));
        issue();
        hedy.get("/v1/invoices").then().body("items", hasSize(0));
        String note = hedy.get("/v1/credit-notes").path("items[0].creditNoteNumber");
        open().body("items.creditNoteNumber", hasItem(note));
        String etag = finance().get("/v1/credit-notes/" + note).header("ETag");
        repay(hedy.signedIn(), note, etag, firstOfNextMonth).then().statusCode(403);
        repay(finance(), note, etag, firstOfNextMonth.plusDays(1)).then().statusCode(400);

        repay(finance(), note, etag, firstOfNextMonth)
                .then()
                .statusCode(200)
                .body("left.amount", equalTo(0))
                .body("repaid.amount", equalTo(5000))
                .body("repaidOn", equalTo(firstOfNextMonth.toString()));

        repay(finance(), note, etag, firstOfNextMonth).then().statusCode(412);
        repay(finance(), note, "*", firstOfNextMonth).then().statusCode(409).body("code", equalTo("CREDIT_USED"));
        open().body("items.creditNoteNumber", not(hasItem(note)));
    }

    @Test
    void an_organisation_is_written_to_once_for_each_credit_note() {
        owes("P-1", 2000);
        isCredited("P-9", 5000, "SURRENDERED");
        clock.set(councilClock.startOf(firstOfNextMonth));
        issue();
        issue();

        hedy.get("/v1/messages").then().body("items.kind", contains("CREDIT_NOTE_ISSUED"));
    }

    @Test
    void a_credit_note_is_its_organisations_alone() {
        isCredited("P-9", 5000, "SURRENDERED");
        clock.set(councilClock.startOf(firstOfNextMonth));
        issue();
        String note = hedy.get("/v1/credit-notes").path("items[0].creditNoteNumber");
        Customer stranger = Customer.withAccount();
        Customer fleet = Customer.trustedBy(clinic, "permits");

        for (Customer other : List.of(stranger, fleet)) {
            other.get("/v1/credit-notes/" + note).then().statusCode(404);
            other.get("/v1/credit-notes/" + note + "/credit-note.pdf").then().statusCode(404);
        }
        fleet.get("/v1/credit-notes").then().statusCode(403).body("code", equalTo("SCOPE_MISSING"));
    }

    private void owes(String permitNumber, long pence) {
        takeFee.take(new Fee(
                "F-" + UUID.randomUUID(),
                clinic,
                permitNumber,
                "staff-" + permitNumber,
                "NHS_ICB",
                "NHS permit, 12 months",
                Money.gbp(pence),
                lastMoment));
    }

    private void isCredited(String permitNumber, long pence, String reason) {
        String creditId = "CR-" + UUID.randomUUID();
        SponsorFeeCredited fact = new SponsorFeeCredited(
                new Revision(1, 1),
                creditId,
                "F-" + permitNumber,
                clinic,
                permitNumber,
                "staff-" + permitNumber,
                "NHS_ICB",
                "NHS permit, 12 months",
                reason,
                new WireMoney(pence, "GBP"),
                lastMoment);
        Topics.publish(fact, creditId);
        Topics.publish(fact, creditId);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> credits.listCredited(
                        Instant.parse("9999-01-01T00:00:00Z"))
                .contains(clinic));
    }

    private String text(String path) throws IOException {
        byte[] pdf = hedy.get(path).then().statusCode(200).extract().asByteArray();
        try (PdfReader reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }

    private static void issue() {
        finance()
                .contentType("application/json")
                .body("{}")
                .post("/v1/invoice-runs")
                .then()
                .statusCode(200);
    }

    private static Response repay(RequestSpecification who, String note, String etag, LocalDate on) {
        return who.header("If-Match", etag)
                .contentType("application/json")
                .body(Map.of("paidOn", on.toString(), "reference", "BACS 7742"))
                .post("/v1/credit-notes/" + note + "/repayment");
    }

    private static ValidatableResponse open() {
        return finance()
                .get("/v1/invoice-runs/open-credit-notes?limit=200")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification finance() {
        return given().auth().oauth2(Tokens.of("fay", Roles.FINANCE));
    }
}

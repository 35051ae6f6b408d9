package uk.kerbside.accounts.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Council;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.events.messages.MessageDelivered;
import uk.kerbside.events.messages.MessageUndeliverable;
import uk.kerbside.events.messages.PrintFileHandedOver;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** Letters in large print are printed by the council, whoever delivers the others. */
@EdgeTest
@Tag("A-9")
class PrintFilesTest {
    private static final Officer OLGA = new Officer("olga", Roles.PERMIT_OFFICER);

    @Inject
    MovableClock clock;

    @Inject
    PlanMessage planMessage;

    @Test
    void a_letter_in_large_print_is_printed_once_and_has_arrived_when_it_is_posted() throws IOException {
        nothingIsLeftOver();
        Customer paula = needingLargePrint("Paula Large");
        Told.surrendered(paula);
        JsonPath taken = Told.awaitMessage(paula, "ACCEPTED", 1);
        assertThat(taken.getString("items[0].tries[0].channel")).isEqualTo("LETTER");
        String messageId = taken.getString("items[0].messageId");

        String file = OLGA.post("/v1/print-files", Map.of())
                .then()
                .statusCode(201)
                .body("status", equalTo("MADE"))
                .body("letters", equalTo(1))
                .extract()
                .path("printFileId");
        OLGA.post("/v1/print-files", Map.of()).then().statusCode(409).body("code", equalTo("NO_LETTERS_WAITING"));

        byte[] pdf = OLGA.get("/v1/print-files/" + file + "/letters.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (PdfReader reader = new PdfReader(pdf)) {
            String first = new PdfTextExtractor(reader).getTextFromPage(1);
            assertThat(first).contains("Paula Large", "12 Como Road", "Dear Paula Large");
        }
        String manifest = OLGA.get("/v1/print-files/" + file + "/manifest.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(manifest).contains("," + messageId + ",en,yes,1,").doesNotContain("Paula");
        assertThat(Told.messages(paula).getString("items[0].status")).isEqualTo("ACCEPTED");

        OLGA.post("/v1/print-files/" + file + "/hand-over", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("HANDED_OVER"))
                .body("handedOverBy", equalTo("olga"));
        new Officer("omar", Roles.PERMIT_OFFICER)
                .post("/v1/print-files/" + file + "/hand-over", Map.of())
                .then()
                .statusCode(200)
                .body("handedOverBy", equalTo("olga"));

        Told.awaitMessage(paula, "DELIVERED", 1);
        assertThat(Topics.awaitEvent(MessageDelivered.class, messageId).accountId())
                .isEqualTo(paula.accountId());
        assertThat(Topics.awaitEvent(PrintFileHandedOver.class, file).letters()).isEqualTo(1);
        assertThat(Topics.events(PrintFileHandedOver.class, file)).hasSize(1);
    }

    @Test
    void a_letter_nobody_needs_any_more_is_not_printed_and_somebody_rings_instead() {
        nothingIsLeftOver();
        Customer late = needingLargePrint("Paula Late");
        Customer dead = needingLargePrint("Paula Dead");
        Customer paula = needingLargePrint("Paula Large");
        tellUntil(late, clock.instant().plus(Duration.ofDays(6)));
        Told.surrendered(dead);
        Told.surrendered(paula);
        List.of(late, dead, paula).forEach(customer -> Told.awaitMessage(customer, "ACCEPTED", 1));
        died(dead);
        clock.advance(Duration.ofDays(4));

        String file = OLGA.post("/v1/print-files", Map.of())
                .then()
                .statusCode(201)
                .body("letters", equalTo(1))
                .extract()
                .path("printFileId");

        assertThat(OLGA.get("/v1/print-files/" + file + "/manifest.csv").asString())
                .contains(Told.messages(paula).getString("items[0].messageId"));
        assertGivenUp(Told.awaitMessage(late, "UNDELIVERABLE", 1), "too-late", "EVERY_WAY_FAILED");
        assertGivenUp(Told.awaitMessage(dead, "UNDELIVERABLE", 1), "reader-has-died", "HOLDER_HAS_DIED");
    }

    @Test
    void when_all_that_waits_is_of_no_use_nothing_waits() {
        nothingIsLeftOver();
        Customer late = needingLargePrint("Paula Late");
        tellUntil(late, clock.instant().plus(Duration.ofDays(6)));
        Told.awaitMessage(late, "ACCEPTED", 1);
        clock.advance(Duration.ofDays(6));

        OLGA.post("/v1/print-files", Map.of()).then().statusCode(409).body("code", equalTo("NO_LETTERS_WAITING"));

        assertGivenUp(Told.awaitMessage(late, "UNDELIVERABLE", 1), "too-late", "TOO_LATE");
    }

    @Test
    void two_files_made_at_once_share_the_letters_and_repeat_none() throws Exception {
        nothingIsLeftOver();
        List<Customer> customers = IntStream.range(0, 6)
                .mapToObj(n -> needingLargePrint("Paula Number " + n))
                .toList();
        customers.forEach(Told::surrendered);
        customers.forEach(customer -> Told.awaitMessage(customer, "ACCEPTED", 1));
        Callable<String> making =
                () -> OLGA.post("/v1/print-files", Map.of()).then().extract().path("printFileId");

        List<String> letters = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<String> file : two.invokeAll(List.of(making, making))) {
                if (file.get() != null) {
                    OLGA.get("/v1/print-files/" + file.get() + "/manifest.csv")
                            .asString()
                            .lines()
                            .skip(1)
                            .map(line -> line.split(",")[2])
                            .forEach(letters::add);
                }
            }
        }

        assertThat(letters)
                .containsExactlyInAnyOrderElementsOf(customers.stream()
                        .map(customer -> Told.messages(customer).getString("items[0].messageId"))
                        .toList());
    }

    @Test
    void customers_and_others_have_no_business_with_print_files() {
        new Officer("fay", Roles.FINANCE).get("/v1/print-files").then().statusCode(403);
        Customer.withAccount().get("/v1/print-files").then().statusCode(403);
        OLGA.get("/v1/print-files/PF-NONE").then().statusCode(404);
        OLGA.get("/v1/print-files/PF-NONE/letters.pdf").then().statusCode(404);
        OLGA.post("/v1/print-files/PF-NONE/hand-over", Map.of()).then().statusCode(404);
        OLGA.get("/v1/print-files?limit=1").then().statusCode(200);
    }

    private void tellUntil(Customer customer, Instant uselessAfter) {
        planMessage.plan(
                Occasions.hireEnds("letter-to-" + customer.accountId(), customer, uselessAfter), clock.instant());
    }

    static void died(Customer customer) {
        OLGA.signedIn()
                .header("Kerbside-On-Behalf-Of", customer.accountId())
                .header("If-Match", customer.etag())
                .contentType("application/json")
                .body(Map.of("diedOn", "2026-11-01"))
                .put(customer.own("/death"))
                .then()
                .statusCode(200);
    }

    private static void assertGivenUp(JsonPath told, String why, String reason) {
        assertThat(told.getString("items[0].tries[0].reason")).isEqualTo(why);
        assertThat(Topics.awaitEvent(MessageUndeliverable.class, told.getString("items[0].messageId"))
                        .reason())
                .isEqualTo(reason);
    }

    static void nothingIsLeftOver() {
        int status = OLGA.post("/v1/print-files", Map.of()).statusCode();
        assertThat(status).isIn(201, 409);
    }

    static Customer needingLargePrint(String name) {
        Customer customer = Customer.livingAt(Council.home());
        customer.put(
                        customer.own("/contact"),
                        customer.etag(),
                        Map.of("name", name, "phone", "020 7946 0018", "preferredChannel", "LETTER"))
                .then()
                .statusCode(200);
        customer.put(customer.own("/reading-needs"), customer.etag(), Map.of("language", "en", "largePrint", true))
                .then()
                .statusCode(200)
                .body("readingNeeds.largePrint", equalTo(true));
        return customer;
    }
}

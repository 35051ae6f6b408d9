package uk.kerbside.accounts.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Auditor;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.events.messages.MessageChannel;
import uk.kerbside.events.messages.MessageTemplatePublished;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** Officers word messages. Each test words a language of its own, so that nobody else is written to otherwise. */
@EdgeTest
@Tag("A-9")
class TemplatesTest {
    private static final Officer OLGA = new Officer("olga", Roles.PERMIT_OFFICER);
    private static final Officer SUE = new Officer("sue", Roles.PERMIT_SUPERVISOR);

    @Inject
    MovableClock clock;

    @Inject
    PlanMessage planMessage;

    @Inject
    Messages messages;

    @Inject
    Postman postman;

    @AfterEach
    void the_postman_is_back() {
        postman.isAway(false);
    }

    @Test
    void a_translation_is_drafted_previewed_published_and_written_by() {
        String drafted = draft("fr", "Le permis {permitNumber}", "Le permis {permitNumber} a pris fin le {endedOn}.")
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("status", equalTo("DRAFT"))
                .body("draftedBy", equalTo("olga"))
                .extract()
                .header("ETag");
        OLGA.post(path("fr", "/previews"), Map.of("version", 2))
                .then()
                .statusCode(200)
                .body("subject", equalTo("Le permis P-7KQ2-9XNM"))
                .body(
                        "body",
                        startsWith("Dear Rita Resident\n\nLe permis P-7KQ2-9XNM a pris fin le 24 November 2026."));
        Customer rita = reading("fr");
        Told.surrendered(rita);
        assertThat(Told.awaitMessage(rita, "DELIVERED", 1).getString("items[0].tries[0].language"))
                .isEqualTo("en");

        OLGA.post(path("fr", "/versions/2/publication"), drafted, Map.of())
                .then()
                .statusCode(403);
        SUE.post(path("fr", "/versions/2/publication"), "\"7\"", Map.of())
                .then()
                .statusCode(412);
        SUE.post(path("fr", "/versions/2/publication"), drafted, Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("publishedBy", equalTo("sue"));

        Customer remy = reading("fr");
        String permit = Told.surrendered(remy);
        JsonPath told = Told.awaitMessage(remy, "DELIVERED", 1);
        assertThat(told.getString("items[0].tries[0].subject")).isEqualTo("Le permis " + permit);
        assertThat(told.getInt("items[0].tries[0].templateVersion")).isEqualTo(2);
        assertThat(told.getString("items[0].tries[0].language")).isEqualTo("fr");
        MessageTemplatePublished published =
                Topics.awaitEvent(MessageTemplatePublished.class, "PERMIT_SURRENDERED:EMAIL:fr");
        assertThat(published.version()).isEqualTo(2);
        OLGA.get(path("fr", "/history"))
                .then()
                .body("items.role", contains("permit-officer", "permit-supervisor"))
                .body("items[0].body", equalTo("Le permis {permitNumber} a pris fin le {endedOn}."))
                .body("items.by", contains("olga", "sue"));
    }

    @Test
    void a_version_counts_from_its_instant_on_and_is_taken_back_only_before() {
        String drafted = draft("cy", "Trwydded", "Trwydded {permitNumber}: 2").header("ETag");
        SUE.post(path("cy", "/versions/2/publication"), drafted, Map.of("effectiveFrom", "2020-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/effectiveFrom"));
        String from = clock.instant().plus(Duration.ofHours(1)).toString();
        String published = SUE.post(path("cy", "/versions/2/publication"), drafted, Map.of("effectiveFrom", from))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        OLGA.get(path("cy", "/in-force"))
                .then()
                .body("inForce.version", equalTo(1))
                .body("inForce.language", equalTo("en"));
        OLGA.put(path("cy", "/versions/2"), published, wording("Trwydded", "Trwydded {permitNumber}"))
                .then()
                .statusCode(409)
                .body("code", equalTo("TEMPLATE_NOT_A_DRAFT"));

        clock.advance(Duration.ofHours(1));

        OLGA.get(path("cy", "/in-force"))
                .then()
                .body("inForce.version", equalTo(2))
                .body("inForce.language", equalTo("cy"));
        SUE.post(path("cy", "/versions/2/withdrawal"), published, Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("TEMPLATE_IN_FORCE"));
        String next = draft("cy", "Trwydded", "Trwydded {permitNumber}: 3").header("ETag");
        String reworded = OLGA.put(
                        path("cy", "/versions/3"), next, wording("Trwydded", "Trwydded {permitNumber}: drei"))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        SUE.post(path("cy", "/versions/3/withdrawal"), reworded, Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        OLGA.get(path("cy", "/versions")).then().body("items.version", contains(3, 2));
        OLGA.get(path("cy", "/in-force")).then().body("inForce.version", equalTo(2));
    }

    @Test
    void what_may_have_been_sent_is_sent_again_by_the_version_it_was_written_with() {
        publish("it", "Il permesso {permitNumber}, due", 2);
        Customer rita = reading("it");
        Occasion occasion = Occasion.of(
                UUID.randomUUID().toString(),
                MessageKind.PERMIT_SURRENDERED,
                rita.accountId(),
                Map.of("permitNumber", "P-1", "permitType", "resident", "endedOn", "today"));
        postman.isAway(true);
        QuarkusTransaction.requiringNew().run(() -> {
            planMessage.plan(occasion, InstantSource.system().instant());
            Message planned =
                    messages.list(rita.accountId(), Messages.Place.START, 1).getFirst();
            Instant asked = clock.instant().minus(Duration.ofMinutes(1));
            planned.ask(
                    MessageTry.asking(
                            MessageChannel.EMAIL,
                            Postman.NAME,
                            new Written("it", 2, "Permesso", "Il permesso P-1, due"),
                            asked),
                    asked);
        });
        publish("it", "Il permesso {permitNumber}, tre", 3);
        postman.isAway(false);
        clock.advance(Duration.ofMinutes(1));

        assertThat(Told.awaitMessage(rita, "DELIVERED", 1).getString("items[0].tries[0].body"))
                .contains("Il permesso P-1, due");
        Customer remo = reading("it");
        Told.surrendered(remo);
        assertThat(Told.awaitMessage(remo, "DELIVERED", 1).getString("items[0].tries[0].body"))
                .contains(", tre");
    }

    @Test
    void a_preview_borrows_the_words_of_a_permit_keeps_nothing_and_is_written_down() {
        Customer rita = Customer.withAccount();
        String permit = Told.surrendered(rita);
        Told.awaitMessage(rita, "DELIVERED", 1);

        OLGA.post(
                        "/v1/message-templates/PERMIT_SURRENDERED/SMS/en/previews",
                        Map.of(
                                "body",
                                "{name}, {permitNumber}: {permitType}",
                                "permitNumber",
                                permit,
                                "words",
                                List.of(Map.of("word", "permitType", "text", "visitor"))))
                .then()
                .statusCode(200)
                .body("body", equalTo("Rita Resident, " + permit + ": visitor"))
                .body("textParts", equalTo(1));
        OLGA.post(
                        "/v1/message-templates/PERMIT_SURRENDERED/SMS/en/previews",
                        Map.of("permitNumber", "P-" + UUID.randomUUID()))
                .then()
                .statusCode(404);
        Auditor.searchReads(Map.of("shown", "account:" + rita.accountId()))
                .then()
                .body("items.action", hasItems("PREVIEW_TEMPLATE"));
    }

    @Test
    void a_template_that_would_mislead_is_refused_with_every_fault() {
        OLGA.post(
                        "/v1/message-templates/PAYMENT_REQUESTED/SMS/en/versions",
                        Map.of("subject", "Pay", "body", "Pay {prize} now. {permitNumber}"))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"))
                .body("errors.pointer", contains("/subject", "/body", "/body", "/body", "/body"))
                .body("errors.message", hasItems(containsString("\"prize\""), containsString("\"permitNumber\"")));
        OLGA.post("/v1/message-templates/PERMIT_EATEN/SMS/en/versions", wording("", "x"))
                .then()
                .statusCode(404);
        new Officer("fay", Roles.FINANCE).get("/v1/message-templates").then().statusCode(403);
        OLGA.get("/v1/message-templates?kind=PAYMENT_REQUESTED&language=en")
                .then()
                .statusCode(200)
                .body("items.channel", contains("EMAIL", "LETTER", "SMS"))
                .body("items[0].mandatoryPhrases", contains("NOT YET VALID"))
                .body("items[0].inForce.version", equalTo(1));
        OLGA.get("/v1/message-templates?channel=SMS&limit=1").then().body("items", hasSize(1));
    }

    private void publish(String language, String body, int version) {
        String drafted = draft(language, "Permesso", body).header("ETag");
        SUE.post(path(language, "/versions/" + version + "/publication"), drafted, Map.of())
                .then()
                .statusCode(200);
    }

    private static Customer reading(String language) {
        Customer customer = Customer.withAccount();
        customer.put(customer.own("/reading-needs"), customer.etag(), Map.of("language", language, "largePrint", false))
                .then()
                .statusCode(200)
                .body("readingNeeds.language", equalTo(language));
        return customer;
    }

    private static Response draft(String language, String subject, String body) {
        return OLGA.post(path(language, "/versions"), wording(subject, body));
    }

    private static Map<String, String> wording(String subject, String body) {
        return Map.of("subject", subject, "body", body);
    }

    private static String path(String language, String rest) {
        return "/v1/message-templates/PERMIT_SURRENDERED/EMAIL/" + language + rest;
    }
}

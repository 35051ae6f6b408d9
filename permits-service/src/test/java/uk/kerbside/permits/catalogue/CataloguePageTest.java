package uk.kerbside.permits.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Reviewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.SampleFiles;
import uk.kerbside.permits.support.Supervising;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.CouncilFiles;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** What docs/catalogue.md says to officers is true, word for word. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-1")
class CataloguePageTest {
    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set("2026-11-24T12:00:00Z");
    }

    @Test
    void the_page_explains_every_key_and_every_value_there_is() throws IOException {
        JsonNode schema = EventJson.mapper()
                .readTree(CataloguePageTest.class.getResourceAsStream("/schemas/permit-types.schema.json"));
        TreeSet<String> words = new TreeSet<>();
        collect(schema.path("$defs"), words);
        String page = page();

        assertThat(words).hasSizeGreaterThan(90);
        assertThat(words.stream().filter(word -> !page.contains("`" + word)).toList())
                .isEmpty();
    }

    /** Names of properties, and values to choose from. */
    private static void collect(JsonNode node, TreeSet<String> words) {
        node.path("properties").fieldNames().forEachRemaining(words::add);
        node.path("enum").forEach(value -> words.add(value.asText()));
        node.forEach(child -> collect(child, words));
        // Set by the catalogue itself, written by nobody.
        words.removeAll(List.of("withdrawnAt", "currency"));
    }

    @Test
    void new_prices_from_the_first_of_april_are_taken_as_they_stand_there_and_taken_back() {
        String rules = example("prices from 1 April");

        Supervising.post("RESIDENT", "simulations", rules).then().statusCode(202);
        int version = Supervising.post("RESIDENT", "versions", rules)
                .then()
                .statusCode(201)
                .extract()
                .path("version");
        Supervising.get("/v1/permit-types/RESIDENT/versions")
                .then()
                .body(
                        "items.find { it.version == " + version + " }.rules.prices.cells.amount.amount",
                        equalTo(List.of(7500, 10500, 13500)));
        Supervising.post("RESIDENT", "versions/" + version + "/withdrawal", "{}")
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("P-4")
    void a_new_type_is_added_and_lived_through_without_a_release() {
        Supervising.create(example("a new permit type")).then().statusCode(201);
        clock.set("2027-01-05T10:00:00Z");
        Person rita = Person.residentOf("RO5").withMoreVehicles(1).published();
        Map<String, Object> wish = Map.of("permitType", "PA_PERMIT", "vrms", rita.vrms());

        Applying.quote(rita, wish)
                .statusCode(200)
                .body("name", equalTo("Personal assistant permit"))
                .body("price.amount", equalTo(3600))
                .body("needs.code", equalTo(List.of("OFFICER_DECIDES")));
        var submitted = Applying.apply(rita, wish, "IN_REVIEW");
        String id = submitted.applicationId();
        Reviewing.evidence(rita, id).then().statusCode(200);
        Reviewing.upload(
                        rita,
                        id,
                        Map.of("document", "EMPLOYMENT_CONTRACT", "validUntil", "2027-12-31"),
                        SampleFiles.pdf("contract"))
                .then()
                .statusCode(201);
        Reviewing.decide("olga", rita, id, "approval", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("AWAITING_PAYMENT"));
        var approved = Applying.application(rita, id).extract();
        ChargeRaised charge = Topics.awaitEvent(ChargeRaised.class, approved.path("chargeId"));
        assertThat(charge.amount().amount()).isEqualTo(3600);
        Topics.publish(Applying.paid(charge, Instant.parse("2027-01-05T10:00:00Z")), charge.chargeId());

        String number = approved.path("permitNumber");
        Awaitility.await().untilAsserted(() -> Applying.permit(rita, number).body("status", equalTo("ACTIVE")));
        RightPublished right = Topics.awaitEvent(
                RightPublished.class, "permits:" + number, published -> published.status() == RightStatus.GRANTED);
        assertThat(right.typeCode()).isEqualTo("PERSONAL_ASSISTANT");
        assertThat(right.places().codes()).containsExactly("RO5");
        assertThat(right.bayClasses()).containsExactly(BayClass.RESIDENT, BayClass.PERMIT, BayClass.SHARED);
        assertThat(right.marks()).extracting(RightPublished.Mark::vrm).containsExactly(rita.vrm());
        Applying.permit(rita, number)
                .body("lastValidDay", equalTo(LocalDate.of(2028, 1, 4).toString()));
    }

    private static String example(String name) {
        String page = page();
        int marked = page.indexOf("<!-- example: " + name + " -->");
        int from = page.indexOf("```json\n", marked) + "```json\n".length();
        assertThat(marked).as(name).isPositive();
        return page.substring(from, page.indexOf("```", from));
    }

    private static String page() {
        try {
            return Files.readString(
                    CouncilFiles.dir().resolve("../../../docs/catalogue.md").normalize());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

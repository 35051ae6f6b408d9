package uk.kerbside.permits.renewal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Renewing.quote;
import static uk.kerbside.permits.support.Renewing.right;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.RulesChangeAnnounced;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** Prices rise from 1 April 2027 on; what was granted before is good to its end as it is. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-18")
class RulesToComeTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final ObjectMapper json = new ObjectMapper();
    private final String type = "RESIDENT_" + Math.abs(UUID.randomUUID().hashCode());

    @Inject
    MovableClock clock;

    @Inject
    AnnounceRules announceRules;

    @BeforeEach
    void a_type_whose_price_will_rise() throws IOException {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        publish(List.of());
    }

    @Test
    void holders_hear_once_and_before_the_rules_count_what_their_renewal_will_cost() throws IOException {
        Person rita = Person.residentOf("RO5").published();
        String number = granted(rita);
        publish(List.of(RulesToComeTest::costsMore));

        announceRules.announce();
        announceRules.announce();

        RulesChangeAnnounced told = Topics.awaitEvent(RulesChangeAnnounced.class, number);
        assertThat(told.effectiveFrom()).isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(told.oldPrice().orElseThrow().amount()).isEqualTo(7000);
        assertThat(told.price().orElseThrow().amount()).isEqualTo(7500);
        assertThat(told.changes()).isEmpty();
        assertThat(Topics.events(RulesChangeAnnounced.class, number)).hasSize(1);
    }

    @Test
    @Tag("P-6")
    void a_renewal_is_priced_by_the_rules_of_the_day_on_which_it_begins() throws IOException {
        Person rita = Person.residentOf("RO5").published();
        String number = granted(rita);
        publish(List.of(RulesToComeTest::costsMore));
        clock.set(Instant.parse("2027-10-24T08:00:00Z"));

        quote(rita, number)
                .then()
                .statusCode(200)
                .body("ruleVersion", equalTo(2))
                .body("oldRuleVersion", equalTo(1))
                .body("oldPrice.amount", equalTo(7000))
                .body("price.amount", equalTo(7500))
                .body("reasons.reason", contains("PRICES_CHANGED"))
                .body("reasons.explanation", contains("The council has other prices since 1 April 2027."));
    }

    @Test
    @Tag("P-9")
    void where_a_sponsor_will_pay_the_holder_hears_that_and_that_it_costs_them_nothing() throws IOException {
        Person rita = Person.residentOf("RO5").published();
        String number = granted(rita);
        publish(List.of(RulesToComeTest::isPaidBySponsor));

        announceRules.announce();

        RulesChangeAnnounced told = Topics.awaitEvent(RulesChangeAnnounced.class, number);
        assertThat(told.oldPrice().orElseThrow().amount()).isEqualTo(7000);
        assertThat(told.price().orElseThrow().amount()).isZero();
        assertThat(told.changes()).containsExactly("The organisation that sponsors you pays for it.");
    }

    private static void costsMore(ObjectNode rules) {
        ((ObjectNode) rules.at("/prices/cells/0/amount")).put("amount", 7500);
    }

    private static void isPaidBySponsor(ObjectNode rules) {
        costsMore(rules);
        ((ObjectNode) rules.path("prices")).put("payer", "SPONSOR");
        ((ObjectNode) rules.path("eligibility")).put("sponsored", true);
        rules.remove("provisional");
    }

    private String granted(Person rita) {
        Submitted submitted = apply(rita, wish(type, rita, "P12M"), "AWAITING_PAYMENT");
        Applying.pay(submitted, NOON);
        right(submitted.number(), RightStatus.GRANTED);
        return submitted.number();
    }

    /** @param coming what is different from 1 April 2027 on; none for no other rules */
    private void publish(List<Consumer<ObjectNode>> coming) throws IOException {
        ArrayNode types = json.createArrayNode();
        for (JsonNode each : json.readTree(SampleCouncil.file("permit-types.json"))) {
            if (each.path("code").asText().equals("RESIDENT")) {
                types.add(changed(each.deepCopy(), coming));
            }
        }
        given().auth()
                .oauth2(Tokens.of("adam", Roles.ADMINISTRATOR))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(types.toString())
                .post("/v1/permit-type-imports")
                .then()
                .statusCode(200);
    }

    private ObjectNode changed(ObjectNode resident, List<Consumer<ObjectNode>> coming) {
        resident.put("code", type);
        resident.set("aliases", json.createArrayNode());
        ArrayNode versions = (ArrayNode) resident.get("versions");
        for (Consumer<ObjectNode> change : coming) {
            ObjectNode rules = versions.get(0).deepCopy();
            rules.put("version", 2).put("effectiveFrom", "2027-04-01");
            change.accept(rules);
            versions.add(rules);
        }
        return resident;
    }
}

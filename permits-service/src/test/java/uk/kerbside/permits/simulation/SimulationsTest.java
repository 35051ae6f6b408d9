package uk.kerbside.permits.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Supervising.copyOf;
import static uk.kerbside.permits.support.Supervising.create;
import static uk.kerbside.permits.support.Supervising.get;
import static uk.kerbside.permits.support.Supervising.newCode;
import static uk.kerbside.permits.support.Supervising.post;
import static uk.kerbside.permits.support.Supervising.rulesOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** A supervisor asks what new rules would do to the permits that are held. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-1")
class SimulationsTest {
    private static final String TODAY = "2026-11-24";

    @Inject
    MovableClock clock;

    private final String code = newCode();
    private final ObjectNode type = copyOf("RESIDENT", code, TODAY);

    @BeforeEach
    void the_council_and_a_type_are_there() {
        SampleCouncil.isLoaded();
        clock.set(TODAY + "T12:00:00Z");
        create(type).then().statusCode(201);
    }

    @Test
    void it_says_who_pays_more_and_less_who_loses_and_who_is_not_touched() {
        Person first = holding("P12M");
        Person second = first.withMoreVehicles(1).published();
        hold(second, second.vrms().get(1), "P12M");
        Person short3 = holding("P3M");
        Person waiting = Person.residentOf("RO5").published();
        Applying.apply(waiting, Applying.wish(code, waiting, "P12M"), "AWAITING_PAYMENT");
        ObjectNode rules = rulesOf(type, "2027-04-01");
        // The first vehicle pays less, the second more.
        price(rules, 0, 6500);
        price(rules, 1, 11000);

        JsonPath found = simulate(rules);

        assertThat(found.getLong("permits")).isEqualTo(3);
        assertThat(found.getLong("notTouched"))
                .as("three months end in February")
                .isEqualTo(1);
        assertThat(found.getLong("paysMore.permits")).isEqualTo(1);
        assertThat(found.getLong("paysMore.by.amount")).isEqualTo(1500);
        assertThat(found.getLong("paysLess.permits")).isEqualTo(1);
        assertThat(found.getLong("paysLess.by.amount")).isEqualTo(500);
        assertThat(found.getLong("oldTotal.amount")).isEqualTo(16500);
        assertThat(found.getLong("newTotal.amount")).isEqualTo(17500);
        assertThat(found.getLong("loses")).isZero();
        assertThat(affected(found).getList("items.accountId")).containsOnly(first.accountId());
        assertThat(affected(found).getList("items.renewsOn")).containsOnly("2027-11-24");
        assertThat(short3.accountId()).isNotEqualTo(first.accountId());
        // Nothing changed.
        get("/v1/permit-types/" + code + "/versions").then().body("items.version", equalTo(List.of(1)));
    }

    @Test
    void it_says_who_could_not_renew_any_more_and_why() {
        Person one = holding("P12M");
        Person two = one.withMoreVehicles(1).published();
        hold(two, two.vrms().get(1), "P12M");
        Person moved = holding("P12M");
        Person carFree = holding("P12M");
        carFree.livingAt(carFree.uprn(), Optional.of("RO5"), true, Optional.empty())
                .published();
        holding("P6M");
        ObjectNode rules = rulesOf(type, "2027-01-01");
        ((ObjectNode) rules.path("limits").get(0)).put("most", 1);
        rules.withObject("/terms").putArray("choices").add("P12M");
        rules.withObject("/eligibility").put("residency", false);

        JsonPath found = simulate(rules);

        assertThat(found.getLong("permits")).isEqualTo(5);
        assertThat(found.getLong("loses")).isEqualTo(2);
        assertThat(found.<Integer>get("losesBy.LIMIT_REACHED")).isEqualTo(1);
        assertThat(found.<Integer>get("losesBy.TERM_NOT_OFFERED")).isEqualTo(1);
        assertThat(found.getLong("neither")).as("car-free is refused now, too").isEqualTo(1);
        assertThat(found.getLong("paysTheSame")).isEqualTo(2);
        JsonPath losers = JsonPath.from(get("/v1/permit-type-simulations/" + found.getString("simulationId")
                        + "/affected-permits?consequence=LOSES&limit=1")
                .asString());
        assertThat(losers.getList("items")).hasSize(1);
        assertThat(losers.getString("next")).isNotBlank();
        assertThat(losers.getMap("items[0]").keySet())
                .containsExactlyInAnyOrder(
                        "permitNumber", "accountId", "renewsOn", "consequence", "reason", "oldPrice");
        assertThat(moved.accountId()).isNotBlank();
    }

    /** Who moved in with others is ranked among them; who renewed already is not counted twice, and keeps the rank of the first. */
    @Test
    void it_ranks_permits_where_their_holders_live_now_and_counts_each_line_once() {
        Person first = holding("P12M");
        clock.set(TODAY + "T13:00:00Z");
        Person second = holding("P12M");
        second.livingAt(first.uprn(), Optional.of("RO5"), false, Optional.empty())
                .withResidencyProved()
                .published();
        String number = first.request().get("/v1/permits").path("items[0].number");
        clock.set("2027-11-01T12:00:00Z");
        var renewed = uk.kerbside.permits.support.Renewing.renewed(first, number, "AWAITING_PAYMENT");
        uk.kerbside.permits.support.Renewing.paid(renewed, clock.instant());
        ObjectNode rules = rulesOf(type, "2027-11-02");
        price(rules, 1, 11000);

        JsonPath found = simulate(rules);

        assertThat(found.getLong("permits")).isEqualTo(2);
        assertThat(found.getLong("paysTheSame")).isEqualTo(1);
        assertThat(found.getLong("paysMore.permits")).isEqualTo(1);
        assertThat(found.getLong("paysMore.by.amount")).isEqualTo(1500);
        assertThat(affected(found).getList("items.accountId")).containsExactly(second.accountId());
        assertThat(found.getList("assumes")).hasSize(3);
    }

    @Test
    void rules_are_asked_about_as_they_were_read() throws JsonProcessingException {
        ObjectNode read = (ObjectNode) new ObjectMapper()
                .readTree(get("/v1/permit-types/" + code).asString())
                .path("versions")
                .get(0);
        read.remove("version");
        read.put("effectiveFrom", "2027-04-01");

        assertThat(simulate(read).getLong("permits")).isZero();
    }

    @Test
    void what_could_not_be_proposed_is_not_simulated() {
        ObjectNode broken = rulesOf(type, "2027-04-01");
        broken.remove("terms");

        assertProblem(post(code, "simulations", broken), 400, "RULES_INVALID")
                .body("errors.pointer", equalTo(List.of("/terms")));
        assertProblem(post(code, "simulations", rulesOf(type, TODAY)), 400, "RULES_INVALID");
        assertProblem(get("/v1/permit-type-simulations/S-NONE-NONE"), 404, "NOT_FOUND");
        assertProblem(get("/v1/permit-type-simulations/S-NONE-NONE/affected-permits"), 404, "NOT_FOUND");
    }

    private Person holding(String term) {
        Person person = Person.residentOf("RO5").published();
        hold(person, person.vrm(), term);
        return person;
    }

    private void hold(Person person, String vrm, String term) {
        var wish = Applying.wish(code, person, term);
        wish.put("vrm", vrm);
        var submitted = Applying.apply(person, wish, "AWAITING_PAYMENT");
        Applying.pay(submitted, clock.instant());
        Awaitility.await()
                .untilAsserted(() -> Applying.permit(person, submitted.number()).body("status", equalTo("ACTIVE")));
    }

    private JsonPath simulate(ObjectNode rules) {
        String path = post(code, "simulations", rules)
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .untilAsserted(() -> get(path).then().body("status", equalTo("DONE")));
        return JsonPath.from(get(path).asString());
    }

    private static JsonPath affected(JsonPath simulation) {
        return JsonPath.from(
                get("/v1/permit-type-simulations/" + simulation.getString("simulationId") + "/affected-permits")
                        .asString());
    }

    private static void price(ObjectNode rules, int cell, int pence) {
        ((ObjectNode) rules.path("prices").path("cells").get(cell).path("amount")).put("amount", pence);
    }
}

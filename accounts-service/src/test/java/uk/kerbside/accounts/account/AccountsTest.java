package uk.kerbside.accounts.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.kerbside.accounts.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Council;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.events.Topic;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

@EdgeTest
@Tag("A-1")
class AccountsTest {
    @Test
    void an_account_opened_is_its_owners_at_once_and_says_what_was_given() {
        Customer rita = Customer.stranger();

        Response opened = rita.post("/v1/accounts", Customer.aPerson());

        String accountId = opened.path("accountId");
        opened.then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/v1/accounts/" + accountId))
                .header("ETag", matchesPattern("\"[0-9]+[.]1\""))
                .header("Kerbside-Seen", matchesPattern("accounts;" + accountId + ";[0-9]+[.]1"))
                .body("accountId", matchesPattern("A-[2-9A-Z]{4}-[2-9A-Z]{4}"))
                .body("kind", equalTo("PERSON"))
                .body("status", equalTo("ACTIVE"))
                .body("phone", equalTo("+447700900123"))
                .body("property", nullValue())
                .body("residency.status", equalTo("NOT_PROVED"))
                .body("residency.triesLeft", equalTo(5));
        rita.get("/v1/accounts/" + accountId)
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"[0-9]+[.]1\""))
                .body("name", equalTo("Rita Resident"));
        rita.get("/v1/accounts").then().statusCode(200).body("items.accountId", contains(accountId));
    }

    @Test
    @Tag("X-6")
    void nothing_that_names_or_reaches_a_person_leaves_this_service() {
        Customer rita = Customer.livingAt(Council.home());

        assertThat(Topics.awaitEvent(AccountPublished.class, rita.accountId(), account -> account.property()
                        .isPresent()))
                .isNotNull();
        assertThat(Topics.records(Topic.ACCOUNTS).stream()
                        .filter(record -> rita.accountId().equals(record.key())))
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.body().orElseThrow() + record.headers())
                        .doesNotContain("Rita", "example.org", "7700", "Como Road", "RM"));
    }

    @Test
    void the_same_request_again_opens_nothing_more() {
        Customer rita = Customer.stranger();
        String key = UUID.randomUUID().toString();

        String first = rita.post("/v1/accounts", key, Customer.aPerson()).path("accountId");

        rita.post("/v1/accounts", key, Customer.aPerson())
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("accountId", equalTo(first));
        rita.get("/v1/accounts").then().body("items.accountId", contains(first));
    }

    @Test
    void a_login_has_one_account_of_its_own() {
        Customer rita = Customer.withAccount();

        assertProblem(rita.post("/v1/accounts", Customer.aPerson()), 409, "ACCOUNT_EXISTS");
        rita.get("/v1/accounts").then().body("items.accountId", contains(rita.accountId()));
    }

    @Test
    void contact_details_are_checked_and_nothing_is_opened() {
        Customer rita = Customer.stranger();

        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "phone", "12",
                        "email", "no address",
                        "name", " ",
                        "kind", "ROBOT",
                        "preferredChannel", "PIGEON")
                .entrySet()) {
            Map<String, Object> request = new HashMap<>(Customer.aPerson());
            request.put(wrong.getKey(), wrong.getValue());
            Response refused = rita.post("/v1/accounts", request);
            assertProblem(refused, 400, "INVALID_VALUE");
            assertThat(refused.jsonPath().getList("errors.pointer", String.class))
                    .allMatch(pointer -> pointer.startsWith("/" + wrong.getKey()));
        }
        Map<String, Object> unreachable = new HashMap<>(Customer.aPerson());
        unreachable.remove("email");
        assertProblem(rita.post("/v1/accounts", unreachable), 400, "INVALID_VALUE");
        rita.get("/v1/accounts").then().statusCode(200).body("items", equalTo(List.of()));
    }

    @Test
    void contact_details_change_together_with_the_version_one_has_seen() {
        Customer rita = Customer.withAccount();
        Map<String, Object> letters = Map.of("name", "Rita Moved", "preferredChannel", "LETTER");

        assertProblem(
                rita.signedIn().contentType("application/json").body(letters).put(rita.own("/contact")),
                428,
                "PRECONDITION_REQUIRED");
        assertProblem(rita.put(rita.own("/contact"), "\"1.77\"", letters), 412, "STALE");
        rita.put(rita.own("/contact"), rita.etag(), letters)
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"[0-9]+[.]2\""))
                .header("Kerbside-Seen", matchesPattern("accounts;" + rita.accountId() + ";[0-9]+[.]2"))
                .body("name", equalTo("Rita Moved"))
                .body("email", nullValue())
                .body("phone", nullValue());
        assertThat(Topics.awaitEvent(
                        AccountPublished.class,
                        rita.accountId(),
                        account -> account.revision().n() == 2))
                .isNotNull();
    }

    @Test
    void an_account_of_somebody_else_is_not_there() {
        Council.Home home = Council.home();
        Customer rita = Customer.livingAt(home);
        Customer other = Customer.withAccount();
        Customer nobody = Customer.stranger();
        String etag = rita.etag();

        for (Customer stranger : List.of(other, nobody)) {
            assertProblem(stranger.get(rita.own("")), 404, "NOT_FOUND");
            assertProblem(
                    stranger.put(rita.own("/contact"), etag, Map.of("name", "X", "preferredChannel", "LETTER")),
                    404,
                    "NOT_FOUND");
            assertProblem(stranger.put(rita.own("/property"), etag, Map.of("uprn", home.uprn())), 404, "NOT_FOUND");
            assertProblem(
                    stranger.post(
                            rita.own("/residency-proofs"), Map.of("method", "COUNCIL_TAX", "reference", "50113436")),
                    404,
                    "NOT_FOUND");
            assertProblem(stranger.get(rita.own("/vehicles")), 404, "NOT_FOUND");
            assertProblem(stranger.post(rita.own("/vehicles"), Map.of("vrm", "AB12CDE")), 404, "NOT_FOUND");
            assertProblem(stranger.delete(rita.own("/vehicles/x"), etag), 404, "NOT_FOUND");
        }
        assertProblem(other.get("/v1/accounts/A-NONE"), 404, "NOT_FOUND");
        assertThat(rita.etag()).isEqualTo(etag);
    }

    @Test
    @Tag("X-2")
    void staff_open_an_account_for_somebody_without_email_and_act_for_it() {
        String officer = Tokens.of("olu", Roles.CONTACT_CENTRE);
        Response opened = given().auth()
                .oauth2(officer)
                .header("Kerbside-Channel", "PASC")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("kind", "PERSON", "name", "Old Mr Smith", "preferredChannel", "LETTER"))
                .post("/v1/accounts");
        opened.then().statusCode(201).body("email", nullValue());
        String accountId = opened.path("accountId");

        assertThat(Topics.awaitEvent(AccountPublished.class, accountId).members())
                .isEmpty();
        Council.Home home = Council.home();
        Map<String, Object> wish = Map.of("uprn", home.uprn());
        assertProblem(
                given().auth()
                        .oauth2(officer)
                        .header("If-Match", opened.header("ETag"))
                        .contentType("application/json")
                        .body(wish)
                        .put("/v1/accounts/" + accountId + "/property"),
                400,
                "ON_BEHALF_OF_MISSING");
        given().auth()
                .oauth2(officer)
                .header("Kerbside-On-Behalf-Of", accountId)
                .header("If-Match", opened.header("ETag"))
                .contentType("application/json")
                .body(wish)
                .put("/v1/accounts/" + accountId + "/property")
                .then()
                .statusCode(200)
                .body("property.uprn", equalTo(home.uprn()));
    }

    @Test
    void staff_do_not_open_accounts_for_those_who_can_do_it_themselves() {
        Response refused = given().auth()
                .oauth2(Tokens.of("olu", Roles.PERMIT_OFFICER))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Customer.aPerson())
                .post("/v1/accounts");

        assertProblem(refused, 409, "ASSISTED_WITH_EMAIL");
    }

    @Test
    void a_property_that_is_not_in_the_gazetteer_cannot_be_chosen() {
        Customer rita = Customer.withAccount();

        Response refused = rita.put(rita.own("/property"), rita.etag(), Map.of("uprn", "999999999999"));

        assertProblem(refused, 400, "INVALID_VALUE");
        refused.then().body("detail", startsWith("/uprn is no property we know"));
        assertThat(rita.etag()).endsWith(".1\"");
    }

    @Test
    @Tag("A-10")
    void whoever_lives_at_a_property_that_gets_another_zone_is_published_with_it() {
        Council.Home home = Council.home();
        Customer rita = Customer.livingAt(home);

        Council.properties(home.uprn() + ",,12,Como Road,Romford," + home.postcode() + ",RO6,W04,Y,\n")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));

        AccountPublished told = Topics.awaitEvent(
                AccountPublished.class,
                rita.accountId(),
                account -> account.revision().n() == 3);
        assertThat(told.property().orElseThrow().zone()).contains("RO6");
        assertThat(told.property().orElseThrow().carFree()).isTrue();
        rita.get(rita.own(""))
                .then()
                .header("ETag", matchesPattern("\"[0-9]+[.]3\""))
                .body("property.zone", equalTo("RO6"));
    }

    @Test
    void an_operator_has_every_account_published_again() {
        Customer rita = Customer.withAccount();

        int published = given().auth()
                .oauth2(Tokens.of("admin", Roles.ADMINISTRATOR))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/operations/republications")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("appended.\'kerbside.accounts.v1\'");

        assertThat(published).isPositive();
        assertThat(Topics.awaitEvent(
                        AccountPublished.class,
                        rita.accountId(),
                        account -> account.revision().n() == 2))
                .isNotNull();
        assertThat(rita.etag()).endsWith(".2\"");
    }
}

package uk.kerbside.kit.actor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.kit.KitAccounts;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitClock;
import uk.kerbside.kit.KitTokens;

/** Who acts, over which channel, for whom, and what they may reach. */
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class ActorTest {
    private static final String ACTOR = "/v1/things/actor";

    @Inject
    KitAccounts accounts;

    @Inject
    KitClock clock;

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
    }

    private static String newSubject() {
        return "subject-" + UUID.randomUUID();
    }

    private static RequestSpecification as(String subject, String... roles) {
        return given().auth().oauth2(KitTokens.of(subject, roles));
    }

    private static RequestSpecification customer(String subject) {
        return as(subject, Roles.CUSTOMER);
    }

    private static RequestSpecification officer() {
        return as("olga", Roles.PERMIT_OFFICER);
    }

    private static void isRefused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("code", equalTo(code));
    }

    @Test
    void a_customer_acts_for_the_only_account_they_have() {
        String rita = newSubject();
        String account = accounts.known(KitAccounts.owner(rita));

        customer(rita)
                .get(ACTOR)
                .then()
                .statusCode(200)
                .body("subject", equalTo(rita))
                .body("role", equalTo("customer"))
                .body("channel", equalTo("WEB"))
                .body("accountId", equalTo(account));
    }

    @Test
    void a_customer_without_an_account_is_told_to_open_one() {
        isRefused(customer(newSubject()).get(ACTOR).then(), 409, "NO_ACCOUNT");
    }

    @Test
    void a_member_of_several_accounts_chooses_one_of_their_own() {
        String rita = newSubject();
        String first = accounts.known(KitAccounts.owner(rita));
        accounts.known(KitAccounts.owner(rita));
        String foreign = accounts.known(KitAccounts.owner(newSubject()));

        isRefused(customer(rita).get(ACTOR).then(), 409, "ACCOUNT_NOT_CHOSEN");
        customer(rita)
                .header("Kerbside-On-Behalf-Of", first)
                .get(ACTOR)
                .then()
                .statusCode(200)
                .body("accountId", equalTo(first))
                .body("onBehalfOf", equalTo(first));
        isRefused(
                customer(rita)
                        .header("Kerbside-On-Behalf-Of", foreign)
                        .get(ACTOR)
                        .then(),
                404,
                "NOT_FOUND");
    }

    @Test
    void staff_name_the_account_they_act_for() {
        isRefused(officer().get(ACTOR).then(), 400, "ON_BEHALF_OF_MISSING");
        officer()
                .header("Kerbside-On-Behalf-Of", "A-7")
                .get(ACTOR)
                .then()
                .statusCode(200)
                .body("role", equalTo("permit-officer"))
                .body("accountId", equalTo("A-7"));
    }

    @Test
    void who_is_neither_customer_nor_staff_acts_for_nobody() {
        isRefused(as("eddie", Roles.ENFORCEMENT_OFFICER).get(ACTOR).then(), 403, "FORBIDDEN");
        isRefused(
                as("eddie", Roles.ENFORCEMENT_OFFICER)
                        .header("Kerbside-On-Behalf-Of", "A-7")
                        .get(ACTOR)
                        .then(),
                403,
                "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "A 7", "A;7", "../7", "", "x65"})
    void an_account_id_of_another_form_is_refused(String id) {
        isRefused(
                officer()
                        .header("Kerbside-On-Behalf-Of", id.equals("x65") ? "x".repeat(65) : id)
                        .get(ACTOR)
                        .then(),
                400,
                "INVALID_HEADER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEB", "APP", "PHONE", "SMS", "IVR", "PASC", "LIBRARY", "POST", "MIGRATION"})
    void a_request_names_its_channel(String channel) {
        officer()
                .header("Kerbside-On-Behalf-Of", "A-7")
                .header("Kerbside-Channel", channel)
                .get(ACTOR)
                .then()
                .statusCode(200)
                .body("channel", equalTo(channel));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYSTEM", "TELEX", "web", ""})
    void a_channel_nobody_can_come_by_is_refused(String channel) {
        isRefused(
                officer()
                        .header("Kerbside-On-Behalf-Of", "A-7")
                        .header("Kerbside-Channel", channel)
                        .get(ACTOR)
                        .then(),
                400,
                "INVALID_HEADER");
    }

    @Test
    void what_is_somebody_elses_is_answered_like_what_does_not_exist() {
        String rita = newSubject();
        String own = accounts.known(KitAccounts.owner(rita));
        String foreign = accounts.known(KitAccounts.owner(newSubject()));

        customer(rita).get("/v1/things/accounts/" + own).then().statusCode(204);
        isRefused(customer(rita).get("/v1/things/accounts/" + foreign).then(), 404, "NOT_FOUND");
        isRefused(customer(rita).get("/v1/things/accounts/A-none").then(), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Roles.PERMIT_OFFICER,
                Roles.HELPLINE_AGENT,
                Roles.CONTACT_CENTRE,
                Roles.FINANCE,
                Roles.DATA_PROTECTION,
                Roles.ADMINISTRATOR,
                Roles.AUDITOR,
                Roles.SUITE_SERVICE
            })
    void these_roles_reach_every_account(String role) {
        as("somebody", role).get("/v1/things/accounts/A-7").then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.ENFORCEMENT_OFFICER, Roles.PARKING_OPERATOR, Roles.NOTICE_PROCESSING, Roles.CRM})
    void these_roles_reach_none(String role) {
        isRefused(as("somebody", role).get("/v1/things/accounts/A-7").then(), 404, "NOT_FOUND");
    }

    @Test
    void staff_who_name_one_account_reach_no_other() {
        RequestSpecification named = officer().header("Kerbside-On-Behalf-Of", "A-7");
        named.get("/v1/things/accounts/A-7").then().statusCode(204);
        isRefused(
                officer()
                        .header("Kerbside-On-Behalf-Of", "A-7")
                        .get("/v1/things/accounts/A-8")
                        .then(),
                404,
                "NOT_FOUND");
    }

    @Test
    void a_trusted_person_does_what_they_were_trusted_with() {
        String holder = newSubject();
        String carer = newSubject();
        String cleaner = newSubject();
        accounts.known(
                KitAccounts.owner(holder),
                KitAccounts.trusted(carer, Optional.empty(), "visits"),
                KitAccounts.trusted(cleaner, Optional.empty(), "vehicles"));

        customer(holder).post("/v1/things/scoped").then().statusCode(204);
        customer(carer).post("/v1/things/scoped").then().statusCode(204);
        isRefused(customer(cleaner).post("/v1/things/scoped").then(), 403, "SCOPE_MISSING");
    }

    @Test
    void a_trusted_person_does_not_reach_what_they_were_not_trusted_with() {
        String holder = newSubject();
        String carer = newSubject();
        String cleaner = newSubject();
        String account = accounts.known(
                KitAccounts.owner(holder),
                KitAccounts.trusted(carer, Optional.empty(), "visits"),
                KitAccounts.trusted(cleaner, Optional.empty(), "vehicles"));
        String visits = "/v1/things/accounts/" + account + "/visits";

        customer(holder).get(visits).then().statusCode(204);
        customer(carer).get(visits).then().statusCode(204);
        isRefused(customer(cleaner).get(visits).then(), 404, "NOT_FOUND");
        isRefused(customer(newSubject()).get(visits).then(), 404, "NOT_FOUND");
        officer().get(visits).then().statusCode(204);
    }

    @Test
    void trust_ends_at_its_instant() {
        String carer = newSubject();
        Instant until = InstantSource.system().instant().plus(Duration.ofHours(1));
        accounts.known(KitAccounts.owner(newSubject()), KitAccounts.trusted(carer, Optional.of(until), "visits"));

        customer(carer).post("/v1/things/scoped").then().statusCode(204);
        clock.advance(Duration.ofHours(1));

        isRefused(customer(carer).post("/v1/things/scoped").then(), 409, "NO_ACCOUNT");
    }
}

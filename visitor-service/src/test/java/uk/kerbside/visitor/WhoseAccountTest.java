package uk.kerbside.visitor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.visitor.Problems.assertProblem;
import static uk.kerbside.visitor.Visitor.send;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

/** Whose account is read and changed: nobody reaches more than their own, or than they were trusted with. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = HelplineKey.class, scope = TestResourceScope.GLOBAL)
@Tag("X-1")
class WhoseAccountTest {
    private static final String BOOK = "{\"books\": 1}";
    private static final String VISIT = "{\"vrm\": \"AB12CDE\", \"units\": 1}";

    @Inject
    MovableClock clock;

    @BeforeEach
    void it_is_tuesday_morning() {
        clock.set("2026-11-24T10:00:00Z");
    }

    @Test
    void staff_who_name_one_account_do_not_reach_what_is_anothers() {
        VisitedHome home = new VisitedHome();
        VisitedHome other = new VisitedHome();
        String token = Tokens.of("olu", Roles.PERMIT_OFFICER);

        assertProblem(send(other.onBehalf(token), "GET", home.addressOf("/v1/visits/{visitId}"), ""), 404, "NOT_FOUND");
        assertProblem(
                send(other.onBehalf(token), "GET", home.addressOf("/v1/book-purchases/{purchaseId}"), ""),
                404,
                "NOT_FOUND");
        assertProblem(
                send(
                        other.onBehalf(token).header("If-Match", home.visit().header("ETag")),
                        "POST",
                        home.addressOf("/v1/visits/{visitId}/end"),
                        "{}"),
                404,
                "NOT_FOUND");
        assertThat(home.visitsAndBooks()).isEqualTo(home.before());
    }

    @Test
    void what_is_somebody_elses_is_not_there_for_a_customer() {
        VisitedHome home = new VisitedHome();
        String stranger = Resident.in(Council.ALWAYS).token();
        String housemate = home.resident().housemate().token();

        for (String token : List.of(stranger, housemate)) {
            assertProblem(
                    send(given().auth().oauth2(token), "GET", home.addressOf("/v1/visits/{visitId}"), ""),
                    404,
                    "NOT_FOUND");
            assertProblem(
                    send(given().auth().oauth2(token), "GET", home.addressOf("/v1/book-purchases/{purchaseId}"), ""),
                    404,
                    "NOT_FOUND");
            assertProblem(
                    send(
                            given().auth()
                                    .oauth2(token)
                                    .header("If-Match", home.visit().header("ETag")),
                            "POST",
                            home.addressOf("/v1/visits/{visitId}/end"),
                            "{}"),
                    404,
                    "NOT_FOUND");
            assertThat(send(given().auth().oauth2(token), "GET", "/v1/visits", "")
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
            assertThat(send(given().auth().oauth2(token), "GET", "/v1/book-purchases", "")
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
        }
        for (String method : List.of("GET", "POST")) {
            String path = method.equals("GET") ? "/v1/allowance" : "/v1/visits";
            assertProblem(
                    send(
                            given().auth()
                                    .oauth2(stranger)
                                    .header(
                                            "Kerbside-On-Behalf-Of",
                                            home.resident().accountId()),
                            method,
                            path,
                            method.equals("GET") ? "" : VISIT),
                    404,
                    "NOT_FOUND");
        }
        assertThat(home.visitsAndBooks()).isEqualTo(home.before());
    }

    @Test
    void a_login_without_an_account_hears_that() {
        Council.open();
        String nobody = Tokens.customer("nobody-" + UUID.randomUUID());

        assertProblem(send(given().auth().oauth2(nobody), "GET", "/v1/allowance", ""), 409, "NO_ACCOUNT");
        assertProblem(send(given().auth().oauth2(nobody), "POST", "/v1/visits", VISIT), 409, "NO_ACCOUNT");
        assertProblem(send(given().auth().oauth2(nobody), "POST", "/v1/book-purchases", BOOK), 409, "NO_ACCOUNT");
    }

    @Test
    void a_member_of_two_accounts_chooses_one() {
        VisitedHome home = new VisitedHome();
        Resident second = home.resident().secondAccount(Council.WORKDAYS);
        String token = second.token();

        assertProblem(send(given().auth().oauth2(token), "GET", "/v1/allowance", ""), 409, "ACCOUNT_NOT_CHOSEN");
        assertThat(send(home.onBehalf(token), "GET", "/v1/allowance", "").<String>path("zone"))
                .isEqualTo("RO5");
        // The account chosen is the one that is changed, not whichever is reached as well.
        assertProblem(
                send(
                        given().auth()
                                .oauth2(token)
                                .header("Kerbside-On-Behalf-Of", second.accountId())
                                .header("If-Match", home.visit().header("ETag")),
                        "POST",
                        home.addressOf("/v1/visits/{visitId}/end"),
                        "{}"),
                404,
                "NOT_FOUND");
    }

    @Test
    @Tag("V-5")
    void a_trusted_person_does_what_they_were_trusted_with() {
        VisitedHome home = new VisitedHome();
        String forNothing = home.resident().trustedPerson("permits");

        assertProblem(send(given().auth().oauth2(forNothing), "POST", "/v1/visits", VISIT), 403, "SCOPE_MISSING");
        assertProblem(
                send(given().auth().oauth2(forNothing), "POST", "/v1/book-purchases", BOOK), 403, "SCOPE_MISSING");
        assertProblem(
                send(
                        given().auth()
                                .oauth2(forNothing)
                                .header("If-Match", home.visit().header("ETag")),
                        "POST",
                        home.addressOf("/v1/visits/{visitId}/end"),
                        "{}"),
                403,
                "SCOPE_MISSING");
        assertThat(home.visitsAndBooks()).isEqualTo(home.before());
    }

    @Test
    @Tag("V-5")
    void a_trusted_person_sees_what_they_were_trusted_with() {
        VisitedHome home = new VisitedHome();
        String forVisits = home.resident().trustedPerson("visits");
        String visit = home.addressOf("/v1/visits/{visitId}");
        String purchase = home.addressOf("/v1/book-purchases/{purchaseId}");

        read(forVisits, visit).then().statusCode(200);
        read(forVisits, "/v1/visits").then().statusCode(200);
        assertProblem(read(forVisits, purchase), 404, "NOT_FOUND");
        assertProblem(read(forVisits, "/v1/book-purchases"), 403, "SCOPE_MISSING");

        String forBooks = home.resident().trustedPerson("books");
        read(forBooks, purchase).then().statusCode(200);
        read(forBooks, "/v1/book-purchases").then().statusCode(200);
        assertProblem(read(forBooks, visit), 404, "NOT_FOUND");
        assertProblem(read(forBooks, "/v1/visits"), 403, "SCOPE_MISSING");
    }

    @Test
    @Tag("V-5")
    void a_person_trusted_with_visits_starts_one_and_buys_nothing() {
        VisitedHome home = new VisitedHome();
        String forVisits = home.resident().trustedPerson("visits");

        assertThat(send(
                                given().auth().oauth2(forVisits),
                                "POST",
                                "/v1/visits",
                                "{\"vrm\": \"" + Visitor.newMark() + "\", \"units\": 1}")
                        .statusCode())
                .isEqualTo(201);
        assertProblem(send(given().auth().oauth2(forVisits), "POST", "/v1/book-purchases", BOOK), 403, "SCOPE_MISSING");
    }

    private static Response read(String token, String path) {
        return send(given().auth().oauth2(token), "GET", path, "");
    }
}

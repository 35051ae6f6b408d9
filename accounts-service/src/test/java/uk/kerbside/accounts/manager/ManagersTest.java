package uk.kerbside.accounts.manager;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.events.Topic;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.MemberRole;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** Several people manage an organisation with the same rights. */
@EdgeTest
@Tag("P-9")
@Tag("A-1")
class ManagersTest {
    @Inject
    MovableClock clock;

    @Inject
    Journal journal;

    @Test
    void who_accepts_manages_with_the_same_rights_and_may_remove_who_invited_them() {
        Customer hedy = Customer.stranger();
        String clinic = organisation(hedy);
        Customer mo = Customer.stranger();
        accept(mo, invite(hedy, clinic, "Fleet office")).then().statusCode(200).body("accountId", equalTo(clinic));

        AccountPublished told = Topics.awaitEvent(
                AccountPublished.class, clinic, account -> account.members().size() == 2);
        assertThat(told.members())
                .extracting(AccountPublished.Member::role)
                .containsExactlyInAnyOrder(MemberRole.OWNER, MemberRole.JOINT);
        managers(mo, clinic)
                .then()
                .body("managers.you", contains(false, true))
                .body("managers[1].label", equalTo("Fleet office"))
                .body("invited", hasSize(0));
        String first = managers(mo, clinic).path("managers[0].memberId");
        remove(mo, clinic, first).then().statusCode(204);

        managers(hedy, clinic).then().statusCode(404);
        hedy.get("/v1/accounts/" + clinic).then().statusCode(404);
        assertThat(journal.history(Topic.ACCOUNTS, clinic))
                .extracting(entry -> entry.actorSubject())
                .containsExactly(hedy.subject(), hedy.subject(), mo.subject(), mo.subject());
    }

    @Test
    void somebody_is_always_left_also_when_two_remove_each_other_at_once() throws Exception {
        Customer hedy = Customer.stranger();
        String clinic = organisation(hedy);
        String own = managers(hedy, clinic).path("managers[0].memberId");
        remove(hedy, clinic, own).then().statusCode(409).body("code", equalTo("LAST_OF_ORGANISATION"));
        Customer mo = Customer.stranger();
        accept(mo, invite(hedy, clinic, "Mo")).then().statusCode(200);
        String others = managers(hedy, clinic).path("managers[1].memberId");

        Callable<Integer> hedyRemoves = () -> remove(hedy, clinic, others).statusCode();
        Callable<Integer> moRemoves = () -> remove(mo, clinic, own).statusCode();
        int removed = 0;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> status : two.invokeAll(List.of(hedyRemoves, moRemoves))) {
                assertThat(status.get()).isIn(204, 403, 404, 409);
                removed += status.get() == 204 ? 1 : 0;
            }
        }

        assertThat(removed).isEqualTo(1);
        Customer left = managers(hedy, clinic).statusCode() == 200 ? hedy : mo;
        managers(left, clinic).then().statusCode(200).body("managers", hasSize(1));
    }

    @Test
    void a_code_is_good_once_for_fourteen_days_and_until_it_is_taken_back() {
        Customer hedy = Customer.stranger();
        String clinic = organisation(hedy);
        Customer mo = Customer.stranger();
        String code = invite(hedy, clinic, "Mo");
        accept(hedy, code).then().statusCode(409).body("code", equalTo("MANAGES_ALREADY"));
        accept(mo, code).then().statusCode(200);
        accept(Customer.stranger(), code).then().statusCode(409).body("code", equalTo("MANAGER_INVITATION_UNKNOWN"));

        String withdrawn = invite(hedy, clinic, "Somebody else");
        String invitationId = managers(mo, clinic).path("invited[0].invitationId");
        mo.signedIn()
                .delete("/v1/accounts/" + clinic + "/manager-invitations/" + invitationId)
                .then()
                .statusCode(204);
        accept(Customer.stranger(), withdrawn).then().statusCode(409);
        String late = invite(hedy, clinic, "Too late");
        clock.advance(Duration.ofDays(15));
        accept(Customer.stranger(), late).then().statusCode(409);
        managers(mo, clinic).then().body("invited", hasSize(0));
    }

    @Test
    void twenty_manage_one_organisation_at_most_those_who_are_asked_included() {
        Customer hedy = Customer.stranger();
        String clinic = organisation(hedy);
        for (int asked = 1; asked < 20; asked++) {
            invite(hedy, clinic, "Number " + asked);
        }
        String invitations = "/v1/accounts/" + clinic + "/manager-invitations";
        hedy.post(invitations, Map.of("label", "One too many"))
                .then()
                .statusCode(409)
                .body("code", equalTo("TOO_MANY_MANAGERS"));

        String first = managers(hedy, clinic).path("invited[0].invitationId");
        hedy.signedIn().delete(invitations + "/" + first).then().statusCode(204);

        invite(hedy, clinic, "In their place");
    }

    @Test
    void who_no_longer_manages_it_comes_not_back_by_a_code_they_made_before() {
        Customer hedy = Customer.stranger();
        String clinic = organisation(hedy);
        Customer mo = Customer.stranger();
        accept(mo, invite(hedy, clinic, "Mo")).then().statusCode(200);
        String backDoor = invite(mo, clinic, "Somebody else");
        String good = invite(hedy, clinic, "Nan");

        String others = managers(hedy, clinic).path("managers[1].memberId");
        remove(hedy, clinic, others).then().statusCode(204);

        accept(mo, backDoor).then().statusCode(409).body("code", equalTo("MANAGER_INVITATION_UNKNOWN"));
        managers(mo, clinic).then().statusCode(404);
        // As somebody types it who was told it by telephone.
        accept(Customer.stranger(), good.toLowerCase(Locale.ROOT).replace('-', ' '))
                .then()
                .statusCode(200);
    }

    @Test
    void a_person_has_no_managers_and_strangers_see_none() {
        Customer rita = Customer.withAccount();
        rita.get(rita.own("/managers")).then().statusCode(409).body("code", equalTo("NOT_AN_ORGANISATION"));
        Customer hedy = Customer.stranger();
        String clinic = organisation(hedy);

        managers(rita, clinic).then().statusCode(404);
        rita.post("/v1/accounts/" + clinic + "/manager-invitations", Map.of("label", "Rita"))
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of("olga", Roles.PERMIT_OFFICER))
                .get("/v1/accounts/" + clinic + "/managers")
                .then()
                .statusCode(400)
                .body("code", equalTo("ON_BEHALF_OF_MISSING"));
        given().auth()
                .oauth2(Tokens.of("olga", Roles.PERMIT_OFFICER))
                .header("Kerbside-On-Behalf-Of", clinic)
                .get("/v1/accounts/" + clinic + "/managers")
                .then()
                .statusCode(200)
                .body("managers.you", containsInAnyOrder(false));
        given().auth()
                .oauth2(Tokens.of("fay", Roles.FINANCE))
                .get("/v1/accounts/" + clinic + "/managers")
                .then()
                .statusCode(403);
    }

    private static String organisation(Customer customer) {
        return customer.post(
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
    }

    private static String invite(Customer customer, String organisation, String label) {
        return customer.post("/v1/accounts/" + organisation + "/manager-invitations", Map.of("label", label))
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static Response accept(Customer customer, String code) {
        return customer.post("/v1/manager-acceptances", Map.of("code", code));
    }

    private static Response managers(Customer customer, String organisation) {
        return customer.get("/v1/accounts/" + organisation + "/managers");
    }

    private static Response remove(Customer customer, String organisation, String memberId) {
        return customer.signedIn().delete("/v1/accounts/" + organisation + "/managers/" + memberId);
    }
}

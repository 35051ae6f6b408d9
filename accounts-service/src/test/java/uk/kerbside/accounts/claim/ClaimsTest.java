package uk.kerbside.accounts.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.accounts.Problems.assertProblem;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.AssistedAccount;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.MemberRole;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

@EdgeTest
@Tag("A-1")
class ClaimsTest {
    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    private String accountId;

    @BeforeEach
    void somebody_was_brought() {
        accountId = AssistedAccount.brought();
    }

    @Test
    void a_code_joins_the_account_to_the_login_of_whoever_types_it_however_they_type_it() {
        Customer rita = Customer.stranger();

        Response claimed = claim(rita, " " + code().toLowerCase().replace("-", " "));

        claimed.then().statusCode(200);
        assertThat(claimed.<String>path("accountId")).isEqualTo(accountId);
        assertThat(claimed.header("Kerbside-Seen")).startsWith("accounts;" + accountId);
        rita.get("/v1/accounts/" + accountId).then().statusCode(200);
        AccountPublished told = Topics.awaitEvent(
                AccountPublished.class, accountId, account -> !account.members().isEmpty());
        assertThat(told.members()).extracting(AccountPublished.Member::role).containsExactly(MemberRole.OWNER);
    }

    @Test
    void whoever_has_an_account_of_their_own_joins_this_one_besides() {
        Customer rita = Customer.withAccount();

        claim(rita, code()).then().statusCode(200);

        assertThat(rita.get("/v1/accounts").<List<String>>path("items.accountId"))
                .containsExactlyInAnyOrder(accountId, rita.accountId());
    }

    @Test
    void a_code_works_once_and_not_after_another_was_given() {
        String first = code();
        String second = code();

        assertProblem(claim(Customer.stranger(), first), 409, "CLAIM_CODE_UNKNOWN");
        claim(Customer.stranger(), second).then().statusCode(200);
        assertProblem(claim(Customer.stranger(), second), 409, "CLAIM_CODE_UNKNOWN");
        assertProblem(give(Tokens.of("olga", Roles.PERMIT_OFFICER)), 409, "ACCOUNT_HAS_LOGIN");
    }

    @Test
    void a_code_is_good_for_eight_weeks() {
        clock.set("2026-11-23T12:00:00Z");
        String code = code();

        clock.advance(Duration.ofDays(56));

        assertProblem(claim(Customer.stranger(), code), 409, "CLAIM_CODE_UNKNOWN");
    }

    @Test
    void a_login_that_guesses_has_to_wait_and_the_right_code_does_not_help_it_meanwhile() {
        clock.set("2026-11-23T12:00:00Z");
        Customer guesser = Customer.stranger();
        String code = code();
        for (int i = 0; i < 5; i++) {
            assertProblem(claim(guesser, "2222-2222-2222-222" + (i + 2)), 409, "CLAIM_CODE_UNKNOWN");
        }

        assertProblem(claim(guesser, code), 409, "TOO_MANY_CLAIMS");

        clock.advance(Duration.ofHours(24));
        claim(guesser, code).then().statusCode(200);
    }

    @Test
    void nobody_reads_a_code_out_of_the_database() throws SQLException {
        String code = code();

        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select hash from claim_code where account_id = ?")) {
            statement.setString(1, accountId);
            try (var row = statement.executeQuery()) {
                row.next();
                assertThat(row.getString(1)).hasSize(64).doesNotContain(code.replace("-", ""));
            }
        }
    }

    @Test
    void customers_make_no_codes_and_staff_only_for_the_account_they_act_for() {
        Response customers = given().auth()
                .oauth2(Tokens.customer("rita-" + UUID.randomUUID()))
                .contentType("application/json")
                .post("/v1/accounts/" + accountId + "/claim-codes");
        assertProblem(customers, 403, "FORBIDDEN");
        assertProblem(give(Tokens.of("amir", Roles.HELPLINE_AGENT)), 403, "VERIFICATION_TOO_LOW");
        Response another = given().auth()
                .oauth2(Tokens.of("olga", Roles.PERMIT_OFFICER))
                .header("Kerbside-On-Behalf-Of", AssistedAccount.brought())
                .contentType("application/json")
                .post("/v1/accounts/" + accountId + "/claim-codes");
        assertProblem(another, 404, "NOT_FOUND");
    }

    private String code() {
        return give(Tokens.of("olga", Roles.PERMIT_OFFICER))
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private Response give(String token) {
        return AssistedAccount.giveCode(token, accountId);
    }

    private static Response claim(Customer customer, String code) {
        return customer.signedIn()
                .contentType("application/json")
                .body(Map.of("code", code))
                .post("/v1/account-claims");
    }
}

package uk.kerbside.accounts.representation;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import uk.kerbside.accounts.Customer;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;

/** An officer who sees papers and hears of deaths, and those who type the codes. */
final class Papers {
    static final Map<String, Object> POWER =
            Map.of("basis", "LASTING_POWER_OF_ATTORNEY", "words", "Power seen, Ann named.", "lastDay", "2027-11-30");
    static final Map<String, Object> POWER_WITHOUT_END =
            Map.of("basis", "LASTING_POWER_OF_ATTORNEY", "words", "Another power seen, Ann named.");
    static final Map<String, Object> PROBATE = Map.of("basis", "EXECUTOR", "words", "Grant of probate seen.");

    private Papers() {}

    static Response record(String accountId, Map<String, ?> papers) {
        return officer("olu", accountId)
                .contentType("application/json")
                .body(papers)
                .post("/v1/accounts/" + accountId + "/representations");
    }

    /** An officer says that it is over; whatever the account is like. */
    static Response end(String accountId, String representationId) {
        return officer("olu", accountId)
                .header("If-Match", "*")
                .delete("/v1/accounts/" + accountId + "/representations/" + representationId);
    }

    static Response take(Customer who, String code) {
        return who.signedIn()
                .contentType("application/json")
                .body(Map.of("code", code))
                .post("/v1/account-claims");
    }

    static Response died(String accountId, String day) {
        return died(officer("olu", accountId).header("If-Match", "*"), accountId, day);
    }

    /** The same, said by whoever and with the headers the request has. */
    static Response died(RequestSpecification request, String accountId, String day) {
        return request.contentType("application/json")
                .body(Map.of("diedOn", day))
                .put("/v1/accounts/" + accountId + "/death");
    }

    static Response lives(String accountId) {
        return officer("olu", accountId).header("If-Match", "*").delete("/v1/accounts/" + accountId + "/death");
    }

    static RequestSpecification officer(String subject, String accountId) {
        return given().auth()
                .oauth2(Tokens.of(subject, Roles.PERMIT_OFFICER))
                .header("Kerbside-On-Behalf-Of", accountId);
    }
}

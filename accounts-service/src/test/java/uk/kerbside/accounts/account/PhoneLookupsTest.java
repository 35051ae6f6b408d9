package uk.kerbside.accounts.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static uk.kerbside.accounts.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.testkit.Tokens;

@EdgeTest
@Tag("H-1")
class PhoneLookupsTest {
    @Test
    void helpline_hears_whose_number_it_is_however_it_is_shown() {
        String number = String.format("0740%07d", ThreadLocalRandom.current().nextInt(10_000_000));
        Map<String, Object> person = new HashMap<>(Customer.aPerson());
        person.put("phone", number);
        String accountId = Customer.stranger()
                .post("/v1/accounts", person)
                .then()
                .statusCode(201)
                .extract()
                .path("accountId");

        lookUp(number).then().statusCode(200).body("accountIds", contains(accountId));
        lookUp("+44" + number.substring(1)).then().statusCode(200).body("accountIds", contains(accountId));
        lookUp("+44 20 7946 0999").then().statusCode(200).body("accountIds", empty());
    }

    @Test
    void a_withheld_number_is_no_number() {
        assertProblem(lookUp("anonymous"), 400, "INVALID_VALUE");
    }

    private static Response lookUp(String phone) {
        return given().auth()
                .oauth2(Tokens.service("helpline-service"))
                .contentType("application/json")
                .body(Map.of("phone", phone))
                .post("/v1/phone-lookups");
    }
}

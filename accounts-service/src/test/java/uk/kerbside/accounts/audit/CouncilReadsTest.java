package uk.kerbside.accounts.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Auditor;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.accounts.Issuer;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;

/** Nobody of the council looks at an account unseen, and its own people do. */
@EdgeTest
@Tag("X-8")
class CouncilReadsTest {
    @Test
    void what_staff_see_of_an_account_is_written_down_and_what_is_ones_own_is_not() {
        Customer rita = Customer.withAccount();
        String chargeId = Issuer.raises(rita);
        rita.get(rita.own("")).then().statusCode(200);
        rita.get(rita.own("/vehicles")).then().statusCode(200);
        rita.get("/v1/charges").then().statusCode(200);
        looks(rita, rita.subject()).then().statusCode(200).body("items", empty());

        String officer = "olu-" + UUID.randomUUID();
        for (String path :
                new String[] {rita.own(""), rita.own("/vehicles"), "/v1/charges", "/v1/charges/" + chargeId}) {
            as(officer, rita).get(path).then().statusCode(200);
        }

        looks(rita, officer)
                .then()
                .body("items.action", contains("LIST_CHARGES", "LIST_CHARGES", "LIST_VEHICLES", "READ_ACCOUNT"));
    }

    private static RequestSpecification as(String officer, Customer customer) {
        return given().auth()
                .oauth2(Tokens.of(officer, Roles.PERMIT_OFFICER))
                .header("Kerbside-On-Behalf-Of", customer.accountId());
    }

    private static Response looks(Customer at, String reader) {
        return Auditor.searchReads(Map.of("shown", "account:" + at.accountId(), "reader", reader));
    }
}

package uk.kerbside.accounts.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.accounts.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Council;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

@EdgeTest
@Tag("A-2")
class ResidencyTest {
    @Test
    void five_wrong_references_and_then_evidence_is_asked_for() {
        Council.Home home = Council.home();
        Customer rita = Customer.livingAt(home);
        for (int left = 4; left >= 0; left--) {
            rita.prove("99999999")
                    .then()
                    .statusCode(200)
                    .body("proved", equalTo(false))
                    .body("triesLeft", equalTo(left));
        }

        Response sixth = rita.prove(home.reference());

        assertProblem(sixth, 409, "EVIDENCE_NEEDED");
        sixth.then().body("detail", containsString("tenancy agreement"));
        rita.get(rita.own("")).then().body("residency.status", equalTo("EVIDENCE_NEEDED"));
        assertThat(Topics.events(AccountPublished.class, rita.accountId()))
                .allMatch(account -> account.residency().isEmpty());
    }

    @Test
    void the_same_try_sent_again_counts_once() {
        Customer rita = Customer.livingAt(Council.home());
        String key = UUID.randomUUID().toString();
        Map<String, Object> wrong = Map.of("method", "COUNCIL_TAX", "reference", "99999999");

        rita.post(rita.own("/residency-proofs"), key, wrong).then().body("triesLeft", equalTo(4));
        rita.post(rita.own("/residency-proofs"), key, wrong).then().body("triesLeft", equalTo(4));

        rita.get(rita.own("")).then().body("residency.triesLeft", equalTo(4));
    }

    @Test
    void one_reference_at_two_properties_proves_residency_at_each_and_moves_do_not_carry_it_over() {
        Council.Home first = Council.home();
        Council.Home second = Council.home();
        Council.references(second.uprn() + "," + first.reference() + "\n")
                .then()
                .statusCode(200);
        Customer rita = Customer.livingAt(first);
        rita.prove(first.reference()).then().body("proved", equalTo(true));

        rita.moveTo(second)
                .then()
                .statusCode(200)
                .body("residency.status", equalTo("NOT_PROVED"))
                .body("residency.method", nullValue());
        rita.prove(first.reference()).then().body("proved", equalTo(true));

        rita.get(rita.own("")).then().body("residency.status", equalTo("PROVED"));
    }

    @Test
    void the_reference_of_a_neighbour_proves_nothing() {
        Council.Home home = Council.home();
        Council.Home neighbour = Council.home();
        Customer rita = Customer.livingAt(home);

        rita.prove(neighbour.reference()).then().statusCode(200).body("proved", equalTo(false));
    }

    @Test
    void somebody_who_chose_no_property_can_prove_nothing() {
        assertProblem(Customer.withAccount().prove("50113436"), 409, "NO_PROPERTY_CHOSEN");
    }

    @Test
    void an_officer_records_evidence_and_a_customer_cannot() {
        Customer rita = Customer.livingAt(Council.home());
        Map<String, Object> evidence = Map.of("method", "EVIDENCE", "reference", "Tenancy agreement of May 2026");

        assertProblem(rita.post(rita.own("/residency-proofs"), evidence), 403, "FORBIDDEN");
        assertProblem(asStaff(Roles.CONTACT_CENTRE, rita, evidence), 403, "FORBIDDEN");
        rita.get(rita.own("")).then().body("residency.status", equalTo("NOT_PROVED"));

        asStaff(Roles.PERMIT_OFFICER, rita, evidence).then().statusCode(200).body("proved", equalTo(true));
        rita.get(rita.own("")).then().body("residency.method", equalTo("EVIDENCE"));
    }

    private static Response asStaff(String role, Customer customer, Map<String, Object> body) {
        return given().auth()
                .oauth2(Tokens.of("olu", role))
                .header("Kerbside-On-Behalf-Of", customer.accountId())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post(customer.own("/residency-proofs"));
    }
}

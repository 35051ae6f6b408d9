package uk.kerbside.permits.sponsor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.MemberRole;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.seen.Seen;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.Sponsoring;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** Whoever accounts says manages an organisation sponsors for it, and whoever was removed no longer does. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-9")
class JointManagersTest {
    private static final String TYPE = "CRITICAL_DUTY";

    @Test
    void joint_managers_sponsor_with_the_same_rights_and_one_who_was_removed_does_not() {
        SampleCouncil.isLoaded();
        Sponsoring trust = new Sponsoring(TYPE, 2);
        Person hedy = trust.organisation();
        String mo = "login-" + UUID.randomUUID();
        trust.invite(TYPE, "by-hedy").then().statusCode(201);

        Revision joined = managedBy(hedy, 10, owner(hedy.subject()), joint(mo));
        as(mo, hedy, joined)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("permitType", TYPE, "reference", "by-mo"))
                .post("/v1/sponsored-people")
                .then()
                .statusCode(201);
        as(hedy.subject(), hedy, joined)
                .get("/v1/sponsored-people")
                .then()
                .statusCode(200)
                .body("items.reference", contains("by-mo", "by-hedy"));

        Revision removed = managedBy(hedy, 11, joint(mo));
        as(mo, hedy, removed).get("/v1/sponsored-people").then().statusCode(200);
        assertProblem(as(hedy.subject(), hedy, removed).get("/v1/sponsored-people"), 409, "NO_ACCOUNT");
    }

    private static AccountPublished.Member owner(String subject) {
        return new AccountPublished.Member(subject, MemberRole.OWNER, List.of(), Optional.empty());
    }

    private static AccountPublished.Member joint(String subject) {
        return new AccountPublished.Member(subject, MemberRole.JOINT, List.of(), Optional.empty());
    }

    private static Revision managedBy(Person organisation, long n, AccountPublished.Member... members) {
        AccountPublished known = organisation.account();
        Revision revision = new Revision(1, n);
        Topics.publish(
                new AccountPublished(
                        revision,
                        known.accountId(),
                        known.kind(),
                        known.status(),
                        List.of(members),
                        known.property(),
                        known.residency(),
                        known.entitlements(),
                        known.vehicles()),
                known.accountId());
        return revision;
    }

    private static RequestSpecification as(String login, Person organisation, Revision revision) {
        return given().auth()
                .oauth2(Tokens.customer(login))
                .header(Seen.HEADER, Seen.header("accounts", organisation.accountId(), revision));
    }
}

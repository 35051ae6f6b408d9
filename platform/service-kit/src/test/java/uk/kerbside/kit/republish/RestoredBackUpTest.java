package uk.kerbside.kit.republish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.events.Topic;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.KitAccounts;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitTokens;
import uk.kerbside.kit.KitTopics;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.hearing.HeardFacts;
import uk.kerbside.kit.replica.Replicas;

/** A service whose database was restored from an older back-up is heard again once its epoch was raised. */
@Tag("X-9")
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class RestoredBackUpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String EPOCH_RAISES = "/v1/operations/epoch-raises";
    private static final String REPUBLICATIONS = "/v1/operations/republications";

    @Inject
    KitStates states;

    @Inject
    Replicas replicas;

    @Inject
    HeardFacts heard;

    @Test
    void nobody_is_left_with_what_the_restored_service_has_forgotten() throws SQLException {
        String account = KitAccounts.newId();
        Revision first = states.change(account, "kept in the back-up");
        Revision second = states.change(account, "forgotten by the back-up");
        Revision third = states.change(account, "forgotten by the back-up too");
        awaitRevision(account, third);

        states.restore(account, first.n(), "kept in the back-up");
        assertThat(states.change(account, "said with a number already used")).isEqualTo(second);
        await().atMost(PATIENCE)
                .until(() -> KitTopics.records(Topic.ACCOUNTS, account).size() == 4);
        int epoch = given().auth()
                .oauth2(KitTokens.of("ada", Roles.ADMINISTRATOR))
                .post(EPOCH_RAISES)
                .then()
                .statusCode(200)
                .body("epoch", equalTo(Math.toIntExact(first.epoch() + 1)))
                .extract()
                .path("epoch");
        given().auth()
                .oauth2(KitTokens.of("ada", Roles.ADMINISTRATOR))
                .post(REPUBLICATIONS)
                .then()
                .statusCode(200)
                .body("appended['kerbside.accounts.v1']", greaterThanOrEqualTo(1));

        Revision again = new Revision(epoch, second.n() + 1);
        awaitRevision(account, again);
        assertThat(heard.of(account))
                .as("the number used twice is passed over")
                .containsExactly(first.toString(), second.toString(), third.toString(), again.toString());
        assertThat(replicas.find(AccountPublished.class, account).orElseThrow().members())
                .extracting(AccountPublished.Member::subject)
                .containsExactly("said with a number already used");
    }

    @ParameterizedTest
    @ValueSource(strings = {EPOCH_RAISES, REPUBLICATIONS})
    void only_administrators_order_it(String order) {
        given().post(order).then().statusCode(401);
        given().auth()
                .oauth2(KitTokens.of("sue", Roles.PERMIT_SUPERVISOR, Roles.AUDITOR))
                .post(order)
                .then()
                .statusCode(403);
    }

    private void awaitRevision(String account, Revision revision) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(replicas.revision(AccountPublished.class, account))
                .contains(revision));
    }
}

package uk.kerbside.enforcement.check.rest;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.Tokens;

/** A token that comes again is taken for verified: never longer than it lives, and never for somebody else's. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
class RememberedTokensTest {
    private static final int UNAUTHORIZED = 401;

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @Test
    void a_token_that_was_good_a_moment_ago_is_refused_once_it_has_ended() {
        // Tokens are verified by the clock of the machine, which no test sets.
        long soon = Instant.now().plusSeconds(5).getEpochSecond();
        Handheld eddie = Handheld.with(Tokens.with("eddie", Map.of("exp", soon), Roles.ENFORCEMENT_OFFICER));
        eddie.check(Council.freshMark());
        eddie.check(Council.freshMark());

        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> eddie.send(Handheld.question(Council.freshMark())).statusCode() == UNAUTHORIZED);
    }

    @Test
    void a_forged_token_is_refused_however_often_the_true_one_came() {
        Handheld.of("eddie").check(Council.freshMark());
        Handheld.of("eddie").check(Council.freshMark());
        Handheld forger = Handheld.with(Tokens.forged("eddie", Roles.ENFORCEMENT_OFFICER));

        forger.ask(Handheld.question(Council.freshMark())).statusCode(UNAUTHORIZED);
        forger.ask(Handheld.question(Council.freshMark())).statusCode(UNAUTHORIZED);
    }

    @Test
    void a_remembered_token_gives_no_more_than_it_has() {
        Handheld customer = Handheld.with(Tokens.customer("rita"));

        customer.ask(Handheld.question(Council.freshMark())).statusCode(403);
        customer.ask(Handheld.question(Council.freshMark())).statusCode(403);
    }

    @Test
    void each_caller_is_taken_for_themselves() {
        Handheld eddie = Handheld.of("eddie");
        Handheld sam = Handheld.of("sam");
        sam.check(Council.freshMark());
        String checkId = eddie.check(Council.freshMark()).extract().path("checkId");

        eddie.read(checkId).statusCode(200).body("checkId", equalTo(checkId));
        sam.read(checkId).statusCode(404);
    }
}

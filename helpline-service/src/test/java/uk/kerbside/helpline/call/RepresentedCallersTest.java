package uk.kerbside.helpline.call;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.helpline.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.events.accounts.MemberRole;
import uk.kerbside.helpline.AccountsService;
import uk.kerbside.helpline.Customer;
import uk.kerbside.helpline.Neighbours;
import uk.kerbside.helpline.Person;
import uk.kerbside.kit.actor.CallPassVerifier;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** The holder has died, or somebody else speaks for them. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Neighbours.class, scope = TestResourceScope.GLOBAL)
@Tag("H-1")
@Tag("P-17")
class RepresentedCallersTest {
    private static final Instant RECORDED = Instant.parse("2026-11-20T10:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    CallPassVerifier verifier;

    private final Person agent = Person.agent();
    private final String ann = "ann-" + UUID.randomUUID();

    @BeforeEach
    void accounts_answers() {
        AccountsService.works();
    }

    @Test
    void an_agent_sees_at_once_that_the_holder_has_died_and_verifies_nobody_as_them() {
        Customer holder = Customer.known(List.of(acting(LegalBasis.EXECUTOR, Optional.empty())), Optional.of(RECORDED));

        Response call = callFrom(holder, holder);

        call.then().statusCode(201);
        assertThat(call.<String>path("holder.deathRecordedAt")).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(call.<String>path("holder.notice")).contains("Do not ask for them");
        assertThat(call.<Object>path("holder.representatives")).isNull();
        assertProblem(verify(call, holder, "BASIC", Optional.empty(), "NAME", "ADDRESS"), 409, "HOLDER_HAS_DIED");
        verify(call, holder, "NONE", Optional.empty()).then().statusCode(200);
    }

    @Test
    void an_executor_is_verified_as_that_by_their_own_number_and_not_by_the_holders() {
        Customer holder = Customer.known(List.of(acting(LegalBasis.EXECUTOR, Optional.empty())), Optional.of(RECORDED));
        Customer own = Customer.known(
                List.of(new AccountPublished.Member(ann, MemberRole.OWNER, List.of(), Optional.empty())),
                Optional.empty());

        Response fromHolders = callFrom(holder, holder);
        Response fromOwn = callFrom(own, own);

        assertProblem(
                verify(fromHolders, holder, "BASIC", Optional.of(LegalBasis.EXECUTOR), "NAME"), 409, "CHECKS_TOO_FEW");
        Response verified = verify(fromOwn, holder, "BASIC", Optional.of(LegalBasis.EXECUTOR), "NAME");
        verified.then().statusCode(200);
        assertThat(verified.<String>path("actsBy")).isEqualTo("EXECUTOR");
        assertThat(verified.<List<String>>path("holder.representatives.basis")).containsExactly("EXECUTOR");
        assertThat(verified.asString()).doesNotContain(ann);
        assertThat(agent.get("/v1/calls/" + fromOwn.path("callId") + "/verification")
                        .<List<String>>path("items.actsBy"))
                .containsExactly("EXECUTOR");
    }

    @Test
    void nobody_is_verified_by_papers_that_are_of_another_kind_or_are_over() {
        Instant end = clock.instant().plus(Duration.ofDays(1));
        Customer holder = Customer.known(
                List.of(acting(LegalBasis.LASTING_POWER_OF_ATTORNEY, Optional.of(end))), Optional.empty());
        Response call = callFrom(Customer.stranger(), holder);
        assertProblem(
                verify(call, holder, "BASIC", Optional.of(LegalBasis.DEPUTYSHIP), "ONE_TIME_CODE"),
                409,
                "NOBODY_ACTS_BY_IT");
        Response attorney =
                verify(call, holder, "BASIC", Optional.of(LegalBasis.LASTING_POWER_OF_ATTORNEY), "ONE_TIME_CODE");
        attorney.then().statusCode(200);
        assertThat(attorney.<String>path("holder.representatives[0].until")).isNotNull();

        clock.set(end);

        assertProblem(
                verify(attorney, holder, "BASIC", Optional.of(LegalBasis.LASTING_POWER_OF_ATTORNEY), "ONE_TIME_CODE"),
                409,
                "NOBODY_ACTS_BY_IT");
        Response again = agent.get("/v1/calls/" + call.path("callId"));
        assertThat(again.<List<Object>>path("holder.representatives")).isEmpty();
    }

    @Test
    void whoever_was_verified_as_the_holder_gets_no_pass_once_the_death_is_known_and_the_executor_gets_theirs() {
        Customer holder = Customer.known();
        Response call = callFrom(holder, holder);
        Response seen = verify(call, holder, "BASIC", Optional.empty(), "NAME", "ADDRESS");
        seen.then().statusCode(200);
        passFor(call).then().statusCode(201);

        holder.dies(RECORDED, acting(LegalBasis.EXECUTOR, Optional.empty()));
        Awaitility.await("the death is known")
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> agent.get("/v1/calls/" + call.path("callId")).path("holder.deathRecordedAt") != null);

        assertProblem(passFor(call), 409, "HOLDER_HAS_DIED");
        verify(seen, holder, "BASIC", Optional.of(LegalBasis.EXECUTOR), "NAME", "ADDRESS", "ONE_TIME_CODE")
                .then()
                .statusCode(200);
        assertThat(verifier.verify(passFor(call).path("pass")).actsBy()).contains(LegalBasis.EXECUTOR);
    }

    private Response passFor(Response call) {
        return agent.post("/v1/calls/" + call.path("callId") + "/passes", Map.of());
    }

    private AccountPublished.Member acting(LegalBasis law, Optional<Instant> until) {
        return new AccountPublished.Member(ann, MemberRole.JOINT, List.of(), until, Optional.of(law));
    }

    private Response callFrom(Customer number, Customer whose) {
        if (number.equals(whose)) {
            AccountsService.knows(number.phone(), whose.accountId());
        }
        return agent.takesCall(number.phone());
    }

    private Response verify(
            Response seen, Customer holder, String level, Optional<LegalBasis> actsBy, String... checks) {
        Map<String, Object> body =
                new HashMap<>(Map.of("accountId", holder.accountId(), "level", level, "checks", List.of(checks)));
        actsBy.ifPresent(law -> body.put("actsBy", law.name()));
        return agent.put("/v1/calls/" + seen.path("callId") + "/verification", seen.header("ETag"), body);
    }
}

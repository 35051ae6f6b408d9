package uk.kerbside.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.RefusedException;

class AllowancesTest {
    private record Limit(boolean enabled, int requests, Duration per) implements RateLimitSettings {}

    /** Whoever a test says is signed in. */
    private static final class SignedIn implements CurrentIdentityAssociation {
        private SecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setAnonymous(true)
                .setPrincipal(new QuarkusPrincipal(""))
                .build();

        void as(String login) {
            identity = QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(login))
                    .build();
        }

        @Override
        public void setIdentity(SecurityIdentity other) {
            identity = other;
        }

        @Override
        public void setIdentity(Uni<SecurityIdentity> other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SecurityIdentity getIdentity() {
            return identity;
        }

        @Override
        public Uni<SecurityIdentity> getDeferredIdentity() {
            return Uni.createFrom().item(identity);
        }
    }

    private final SignedIn signedIn = new SignedIn();

    private Allowances allowances(int requests, Duration per) {
        return new Allowances(new Limit(true, requests, per), signedIn);
    }

    private static void take(Allowances allowances, int times) {
        for (int n = 0; n < times; n++) {
            allowances.takeOne();
        }
    }

    @Test
    void as_many_requests_as_are_allowed_pass_and_the_next_is_told_when_to_come_again() {
        Allowances three = allowances(3, Duration.ofHours(3));
        signedIn.as("rita");
        take(three, 3);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(three::takeOne)
                .satisfies(refused -> {
                    assertThat(refused.refusal()).isEqualTo(CommonProblem.TOO_MANY_REQUESTS);
                    assertThat(refused.retryAfter().orElseThrow())
                            .isBetween(
                                    Duration.ofMinutes(59),
                                    Duration.ofMinutes(60).plusSeconds(1));
                });
    }

    @Test
    void each_login_has_an_allowance_of_its_own() {
        Allowances one = allowances(1, Duration.ofHours(1));
        signedIn.as("rita");
        take(one, 1);
        signedIn.as("sam");
        take(one, 1);

        assertThatExceptionOfType(RefusedException.class).isThrownBy(one::takeOne);
    }

    @Test
    void an_allowance_is_filled_up_again_evenly() {
        Allowances two = allowances(2, Duration.ofMillis(400));
        signedIn.as("rita");
        take(two, 2);
        assertThatExceptionOfType(RefusedException.class).isThrownBy(two::takeOne);

        await().atMost(Duration.ofSeconds(5)).ignoreExceptions().until(() -> {
            two.takeOne();
            return true;
        });
    }

    @Test
    void who_is_not_signed_in_was_turned_away_before_and_is_not_counted() {
        take(allowances(1, Duration.ofHours(1)), 10);
    }

    @Test
    void without_a_limit_there_is_none() {
        signedIn.as("rita");
        take(new Allowances(new Limit(false, 1, Duration.ofHours(1)), signedIn), 10);
    }
}

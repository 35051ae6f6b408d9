package uk.kerbside.kit.confirmation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.observations.RightRevisionApplied;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitClock;
import uk.kerbside.kit.KitTopics;
import uk.kerbside.kit.journal.Journal;

/** Whether officers see what a customer was promised: enforcement says so, and its silence is reported. */
@Tag("X-4")
@Tag("case")
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class ConfirmationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant APPLIED_AT = Instant.parse("2026-11-24T10:00:00Z");

    private final String right = "kit:" + UUID.randomUUID();

    @Inject
    Confirmations confirmations;

    @Inject
    UnconfirmedRights unconfirmed;

    @Inject
    Journal journal;

    @Inject
    KitClock clock;

    @BeforeEach
    @AfterEach
    void the_clock_is_right() {
        clock.reset();
    }

    @Test
    void a_right_is_confirmed_once_enforcement_answers_from_its_revision_or_a_later_one() {
        assertThat(confirmations.confirmed(right)).isEmpty();
        assertThat(confirmations.isConfirmed(right, new Revision(1, 1))).isFalse();

        applied(1, 2);
        awaitAllHeard();

        assertThat(confirmations.confirmed(right)).contains(new Revision(1, 2));
        assertThat(confirmations.isConfirmed(right, new Revision(1, 1))).isTrue();
        assertThat(confirmations.isConfirmed(right, new Revision(1, 2))).isTrue();
        assertThat(confirmations.isConfirmed(right, new Revision(1, 3))).isFalse();
    }

    @Test
    void a_confirmation_of_an_older_revision_that_comes_late_takes_nothing_back() {
        applied(1, 3);
        applied(1, 2);
        awaitAllHeard();

        assertThat(confirmations.confirmed(right)).contains(new Revision(1, 3));
    }

    @Test
    void a_confirmation_that_comes_twice_is_one() {
        ProducerRecord<String, byte[]> twice = KitTopics.message(confirmation(right, new Revision(1, 1)), right);
        KitTopics.send(twice);
        applied(1, 2);
        KitTopics.send(twice);
        applied(1, 2);
        awaitAllHeard();

        assertThat(confirmations.confirmed(right)).contains(new Revision(1, 2));
    }

    @Test
    void after_a_restored_back_up_the_later_epoch_counts_and_the_higher_number_of_the_earlier_does_not() {
        applied(1, 9);
        applied(2, 4);
        applied(1, 10);
        awaitAllHeard();

        assertThat(confirmations.confirmed(right)).contains(new Revision(2, 4));
        assertThat(confirmations.isConfirmed(right, new Revision(1, 10))).isTrue();
        assertThat(confirmations.isConfirmed(right, new Revision(2, 5))).isFalse();
    }

    @Test
    void rights_of_other_issuers_are_not_kept_here() {
        String theirs = "visitor:" + UUID.randomUUID();
        KitTopics.tell(confirmation(theirs, new Revision(1, 1)), right);
        awaitAllHeard();

        assertThat(confirmations.confirmed(theirs)).isEmpty();
    }

    @Test
    void a_right_enforcement_has_not_confirmed_within_five_seconds_is_reported_until_it_is() {
        Revision issued = issue();
        assertThat(reported()).isEqualTo("OK: enforcement has confirmed every right");

        clock.advance(Duration.ofSeconds(5));
        assertThat(reported()).isEqualTo("DEGRADED: 1 rights are not confirmed by enforcement since more than 5 s");
        assertThat(figure()).isEqualTo("1.0");

        applied(issued);
        awaitAllHeard();
        assertThat(reported()).isEqualTo("OK: enforcement has confirmed every right");
        assertThat(figure()).isEqualTo("0.0");
    }

    @Test
    void a_change_of_a_confirmed_right_is_waited_for_like_a_new_one() {
        Revision issued = issue();
        applied(issued);
        Revision changed = issue();
        awaitAllHeard();
        clock.advance(Duration.ofSeconds(6));

        assertThat(reported()).startsWith("DEGRADED: 1 rights");

        applied(changed);
        awaitAllHeard();
        assertThat(reported()).startsWith("OK");
    }

    private void applied(long epoch, long n) {
        applied(new Revision(epoch, n));
    }

    private void applied(Revision revision) {
        KitTopics.tell(confirmation(right, revision), right);
    }

    private static RightRevisionApplied confirmation(String rightId, Revision applied) {
        return new RightRevisionApplied(new Revision(1, 1), rightId, applied, APPLIED_AT);
    }

    /** What was told of this test's right before has been handled: this comes behind it on the same partition. */
    private void awaitAllHeard() {
        String marker = "kit:marker-" + UUID.randomUUID();
        Revision first = new Revision(1, 1);
        KitTopics.tell(confirmation(marker, first), right);
        await().atMost(PATIENCE).until(() -> confirmations.isConfirmed(marker, first));
    }

    /** The right as it is now, told through the journal. */
    private Revision issue() {
        return QuarkusTransaction.requiringNew()
                .call(() -> journal.append(right, RightPublished.class, revision -> published(right, revision)));
    }

    private static RightPublished published(String rightId, Revision revision) {
        return new RightPublished(
                revision,
                rightId,
                RightSource.PERMIT,
                "P-1",
                Optional.of("A-1"),
                "RESIDENT",
                1,
                Medium.VIRTUAL,
                APPLIED_AT,
                Optional.empty(),
                List.of(),
                new RightPublished.Places(false, List.of("RO1")),
                List.of(BayClass.RESIDENT),
                Optional.empty(),
                Optional.empty(),
                RightStatus.GRANTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What an operator reads, brought up to date first. */
    private String reported() {
        unconfirmed.read();
        return given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .extract()
                .path("checks.find { it.name == 'kerbside' }.data.confirmation");
    }

    private static String figure() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("kerbside_rights_unconfirmed"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
    }
}

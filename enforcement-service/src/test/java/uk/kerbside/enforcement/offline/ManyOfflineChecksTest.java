package uk.kerbside.enforcement.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.Published;
import uk.kerbside.enforcement.check.StoredState;
import uk.kerbside.kernel.finding.Outcome;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.Channel;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** A device that comes back with a day's checks makes no more work for the database than one with a few. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-7")
class ManyOfflineChecksTest {
    private static final String DEVICE = "handheld-17";
    private static final String WRITER = "evidence";

    @Inject
    HandInOfflineChecks handInOfflineChecks;

    @Inject
    Lookups lookups;

    @Inject
    MovableClock clock;

    private final String eddie = "eddie-" + UUID.randomUUID();
    private UUID packId;

    @BeforeEach
    void a_device_has_a_pack() {
        Handheld.awaitFresh();
        packId = UUID.fromString(new Device(DEVICE, eddie).ordered(Council.ZONE));
    }

    @Test
    void for_many_the_database_is_asked_as_often_as_for_one() {
        handIn(checks(1));

        int one = looksOf(() -> assertAnswered(handIn(checks(1)), 1));
        int many = looksOf(() -> assertAnswered(handIn(checks(300)), 300));

        assertThat(many).isEqualTo(one).isLessThanOrEqualTo(8);
    }

    @Test
    void handed_in_again_many_get_their_first_answers_by_as_few_looks() {
        List<OfflineCheck> checks = checks(300);
        List<HandInOfflineChecks.HandedIn> first = handIn(checks);
        int before = lookups.of(WRITER);

        List<HandInOfflineChecks.HandedIn> again = handIn(checks);

        // How many are written at once depends on how fast they come: never each by itself.
        assertThat(lookups.of(WRITER) - before).isLessThan(100);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void of_many_each_is_judged_by_the_rights_of_its_own_mark() {
        String held = Published.known(ARight.of(Council.freshMark()))
                .published()
                .marks()
                .getFirst()
                .vrm();
        String lapsed = Published.known(
                        ARight.of(Council.freshMark()).until(clock.instant().minus(Duration.ofDays(1))))
                .published()
                .marks()
                .getFirst()
                .vrm();
        Instant now = clock.instant();

        List<HandInOfflineChecks.HandedIn> answers = handIn(List.of(
                check(held, now),
                check(lapsed, now),
                check("", now),
                check(Council.freshMark(), now),
                check(lapsed, now)));

        assertThat(answers.stream().map(answer -> answer.kept()
                        .map(kept -> kept.check().answer().outcome())))
                .containsExactly(
                        Optional.of(Outcome.COVERED),
                        Optional.of(Outcome.LAPSED),
                        Optional.empty(),
                        Optional.of(Outcome.NOTHING_KNOWN),
                        Optional.of(Outcome.LAPSED));
        assertThat(answers.get(2).problem()).isPresent();
    }

    private int looksOf(Runnable work) {
        String own = Thread.currentThread().getName();
        int before = lookups.of(own);
        work.run();
        return lookups.of(own) - before;
    }

    private static void assertAnswered(List<HandInOfflineChecks.HandedIn> answers, int count) {
        assertThat(answers).hasSize(count).allSatisfy(answer -> assertThat(
                        answer.kept().orElseThrow().state())
                .isEqualTo(StoredState.STORED));
    }

    private List<HandInOfflineChecks.HandedIn> handIn(List<OfflineCheck> checks) {
        Actor officer = new Actor(eddie, Set.of(Roles.ENFORCEMENT_OFFICER), Channel.WEB, Optional.empty());
        return handInOfflineChecks.handIn(packId, DEVICE, Duration.ZERO, checks, officer);
    }

    private List<OfflineCheck> checks(int count) {
        Instant now = clock.instant();
        return Stream.generate(Council::freshMark)
                .limit(count)
                .map(mark -> check(mark, now))
                .toList();
    }

    private static OfflineCheck check(String mark, Instant at) {
        return new OfflineCheck(
                Optional.of(Ids.uuid7().toString()),
                Optional.of(mark),
                Optional.of(Council.ZONE),
                Optional.of("RESIDENT"),
                Optional.of(at.toString()),
                Optional.of("NOTHING_KNOWN"),
                Optional.empty());
    }
}

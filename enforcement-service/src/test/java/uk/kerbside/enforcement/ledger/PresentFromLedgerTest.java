package uk.kerbside.enforcement.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.enforcement.knowledge.KnownBefore;
import uk.kerbside.events.Contract;
import uk.kerbside.events.Topic;
import uk.kerbside.events.observations.RightRevisionApplied;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.Topics;

/** What the ledger alone makes known is what the topic made known. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
class PresentFromLedgerTest {
    private static final int PARTITIONS = 6;

    @Inject
    KnownBefore ledger;

    @Inject
    CurrentKnowledge current;

    private final String vrm = Council.freshMark();

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @Test
    @Tag("E-5")
    void the_present_rebuilt_from_the_ledger_is_the_one_rebuilt_from_the_topic() {
        ARight changed = ARight.of(vrm).publish();
        ARight gone = ARight.of(Council.freshMark()).publish();
        ARight back = ARight.of(Council.freshMark()).publish();
        ARight late = ARight.of(Council.freshMark()).revision(1, 5).publish();
        changed.revision(1, 2).vrm(Council.freshMark()).in(Council.OTHER_ZONE).publish();
        late.revision(1, 4).in(Council.OTHER_ZONE).publish();
        Council.forget(gone.id());
        Council.forget(back.id());
        back.revision(1, 2).publish();
        awaitConfirmed(changed, new Revision(1, 2));
        awaitConfirmed(back, new Revision(1, 2));

        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(byId(fromLedger()))
                .containsAllEntriesOf(byId(current.get()))
                .containsKeys(changed.id(), back.id(), late.id())
                .doesNotContainKey(gone.id()));
        Knowledge rebuilt = fromLedger();
        assertThat(rebuilt.rightsOf(Vrm.of(vrm))).isEmpty();
        assertThat(rebuilt.holds(late.id(), new Revision(1, 5))).isTrue();
        assertThat(rebuilt.holds(gone.id(), new Revision(1, 1))).isTrue();
    }

    @Test
    @Tag("E-9")
    void what_could_not_be_read_is_known_to_be_missing_until_it_is_healed() {
        String poisoned = "permits:P-" + UUID.randomUUID();
        Map<String, String> headers = Topics.headersOf(Contract.RIGHT_PUBLISHED, poisoned);
        Topics.publishRaw(Topic.RIGHTS, poisoned, "{\"rightId\": 7".getBytes(StandardCharsets.UTF_8), headers);

        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> isIncomplete(fromLedger()));

        Council.forget(poisoned);
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> !isIncomplete(fromLedger()));
        Awaitility.await().until(() -> current.ages().stream().noneMatch(age -> age.isIncomplete()));
    }

    @Test
    void on_a_topic_made_anew_nothing_is_where_it_was_and_everything_is_known() {
        ARight right = ARight.of(vrm).publish();
        awaitConfirmed(right, new Revision(1, 1));

        ledger.topicIsAnother();

        Knowledge fresh = new Knowledge(PARTITIONS);
        assertThat(ledger.fill(fresh)).isEmpty();
        assertThat(fresh.rightsOf(Vrm.of(vrm))).hasSize(1);
        Council.forget(right.id());
        Awaitility.await().until(() -> fromLedger().rightsOf(Vrm.of(vrm)).isEmpty());
    }

    private boolean isIncomplete(Knowledge knowledge) {
        return knowledge.unreadableRights() > 0;
    }

    private Knowledge fromLedger() {
        Knowledge fresh = new Knowledge(PARTITIONS);
        ledger.fill(fresh);
        return fresh;
    }

    private static Map<String, KnownRight> byId(Knowledge knowledge) {
        return knowledge
                .allRights()
                .collect(Collectors.toMap(known -> known.right().id(), Function.identity()));
    }

    private static void awaitConfirmed(ARight right, Revision revision) {
        Topics.awaitEvent(RightRevisionApplied.class, right.id(), applied -> applied.applied()
                .equals(revision));
    }
}

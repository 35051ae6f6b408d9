package uk.kerbside.enforcement.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.events.Contract;
import uk.kerbside.events.observations.RightRevisionApplied;
import uk.kerbside.kernel.Revision;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
class LedgerTest {
    @Inject
    DataSource database;

    @Inject
    RecordRight recordRight;

    @Inject
    CurrentKnowledge knowledge;

    private static final int NOT_ON_THE_TOPIC = 99;

    private final String vrm = Council.freshMark();

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @Test
    @Tag("E-5")
    void every_revision_is_kept_with_the_time_it_was_known() throws SQLException {
        ARight right = ARight.of(vrm).revision(1, 1).publish();
        right.revision(1, 2).in(Council.OTHER_ZONE).publish();
        right.revision(1, 3).publish();
        awaitConfirmed(right, new Revision(1, 3));

        assertThat(revisions(right)).containsExactly("1.1 TZ1", "1.2 TZ2", "1.3 TZ2");
        assertThat(texts("select epoch || '.' || n from right_present where right_id = ?", right))
                .containsExactly("1.3");
    }

    @Test
    void an_older_revision_that_comes_late_is_not_the_present() throws SQLException {
        ARight right = ARight.of(vrm).revision(1, 7).publish();
        awaitConfirmed(right, new Revision(1, 7));
        right.revision(1, 6).publish();
        right.revision(2, 1).publish();
        awaitConfirmed(right, new Revision(2, 1));

        assertThat(revisions(right)).containsExactly("1.7 TZ1", "2.1 TZ1");
    }

    @Test
    @Tag("X-4")
    void the_issuer_is_told_of_each_revision_once_and_only_when_checks_are_answered_from_it() {
        ARight right = ARight.of(vrm).publish();

        RightRevisionApplied applied = awaitConfirmed(right, new Revision(1, 1));

        assertThat(knowledge.holds(right.id(), new Revision(1, 1))).isTrue();
        assertThat(applied.rightId()).isEqualTo(right.id());
        right.publish();
        right.revision(1, 2).publish();
        awaitConfirmed(right, new Revision(1, 2));
        assertThat(Topics.events(RightRevisionApplied.class, right.id()))
                .extracting(RightRevisionApplied::applied)
                .containsExactly(new Revision(1, 1), new Revision(1, 2));
    }

    @Test
    @Tag("case")
    void a_right_memory_does_not_hold_is_not_confirmed_before_it_does() throws SQLException {
        ARight right = ARight.of(vrm);
        recordRight.record(right.published(), new TopicPlace(NOT_ON_THE_TOPIC, -1));

        // Two rounds of the clerk that confirms what is late.
        Awaitility.await()
                .during(Duration.ofMillis(2_200))
                .atMost(Duration.ofSeconds(4))
                .until(() ->
                        Topics.events(RightRevisionApplied.class, right.id()).isEmpty());
        assertThat(revisions(right)).containsExactly("1.1 TZ1");
        right.publish();

        awaitConfirmed(right, new Revision(1, 1));
        assertThat(revisions(right)).containsExactly("1.1 TZ1");
    }

    @Test
    @Tag("X-6")
    void of_a_right_that_is_gone_only_its_revisions_stay() throws SQLException {
        ARight right = ARight.of(vrm).publish();
        awaitConfirmed(right, new Revision(1, 1));

        Council.forget(right.id());

        Awaitility.await()
                .until(() ->
                        texts("select right_id from right_present where right_id = ? and gone_at is not null", right)
                                        .size()
                                == 1);
        assertThat(texts("select epoch || '.' || n from right_revision where right_id = ? and body is null", right))
                .containsExactly("1.1");
    }

    @Test
    void a_right_the_kernel_refuses_waits_as_a_dead_letter_and_holds_up_nobody() throws SQLException {
        ARight refused = ARight.of("🚗").publish();
        ARight sound = ARight.of(vrm).publish();

        awaitConfirmed(sound, new Revision(1, 1));
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> texts(
                        "select type from dead_letter where key = ?", refused)
                .equals(List.of(Contract.RIGHT_PUBLISHED.type())));
        assertThat(revisions(refused)).isEmpty();
        Council.forget(refused.id());
        Awaitility.await().until(() -> knowledge.ages().stream().noneMatch(age -> age.isIncomplete()));
    }

    @Test
    void rights_stand_in_the_ledger_and_nowhere_else() throws SQLException {
        ARight right = ARight.of(vrm).publish();
        awaitConfirmed(right, new Revision(1, 1));

        assertThat(texts("select key from replica where key = ?", right)).isEmpty();
    }

    @Test
    @Tag("E-5")
    void a_tombstone_heard_again_does_not_take_away_what_came_after_it() throws SQLException {
        ARight right = ARight.of(vrm);
        recordRight.record(right.published(), new TopicPlace(NOT_ON_THE_TOPIC, 100));
        recordRight.forget(right.id(), new TopicPlace(NOT_ON_THE_TOPIC, 101));
        recordRight.record(right.revision(1, 2).published(), new TopicPlace(NOT_ON_THE_TOPIC, 102));
        recordRight.forget(right.id(), new TopicPlace(NOT_ON_THE_TOPIC, 101));

        assertThat(revisions(right)).containsExactly(null, "1.2 TZ1");
        assertThat(texts("select n::text from right_present where right_id = ? and gone_at is null", right))
                .containsExactly("2");
    }

    private static RightRevisionApplied awaitConfirmed(ARight right, Revision revision) {
        return Topics.awaitEvent(RightRevisionApplied.class, right.id(), applied -> applied.applied()
                .equals(revision));
    }

    private List<String> revisions(ARight right) throws SQLException {
        return texts(
                "select epoch || '.' || n || ' ' || (body->'places'->'codes'->>0) from right_revision"
                        + " where right_id = ? order by epoch, n",
                right);
    }

    private List<String> texts(String sql, ARight right) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, right.id());
            List<String> texts = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }
}

package uk.kerbside.enforcement.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.offline.RandomRights;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.SourceHeartbeat;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.vrm.FoldedVrm;
import uk.kerbside.kernel.vrm.Vrm;

class KnowledgeTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final KnowledgeSettings SETTINGS = new KnowledgeSettings() {
        @Override
        public List<String> sources() {
            return List.of("permits");
        }

        @Override
        public Duration staleAfter() {
            return Duration.ofSeconds(10);
        }
    };

    private final Knowledge knowledge = new Knowledge(2);

    @Test
    void a_right_is_found_by_every_mark_that_looks_like_its_own() {
        knowledge.take(ARight.of("LG09RVK").published());

        assertThat(found("LG09RVK")).hasSize(1);
        assertThat(found("LGO9RVK")).hasSize(1);
        assertThat(found("LG08RVK")).isEmpty();
    }

    /** The bits that say what may be known hide nothing that is, in whichever letters it was read. */
    @Test
    void whatever_is_known_may_be_known_under_the_key_of_each_of_its_readings() {
        Instant day = Instant.parse("2026-11-24T00:00:00Z");
        List<String> marks = new RandomRights(new Random(24), day, day.plusSeconds(86_400)).fill(knowledge, 600);
        knowledge.take(ARight.of("WÜ 10 I").published());
        marks.add("WÜ10I");

        for (String mark : marks.subList(2, marks.size())) {
            for (String read : List.of(mark, mark.replace('0', 'O'), mark.replace('O', '0'), mark.replace('1', 'I'))) {
                assertThat(knowledge.mayKnow(FoldedVrm.key(read))).as(read).isTrue();
                assertThat(FoldedVrm.key(read)).isEqualTo(Vrm.of(mark).folded().key());
            }
        }
    }

    @Test
    void an_older_revision_that_comes_late_changes_nothing() {
        ARight right = ARight.of("AB12CDE");
        knowledge.take(right.revision(1, 3).published());
        knowledge.take(right.revision(1, 2).vrm("CD34EFG").published());

        assertThat(found("AB12CDE")).hasSize(1);
        assertThat(found("CD34EFG")).isEmpty();
        assertThat(knowledge.holds(right.id(), new Revision(1, 3))).isTrue();
        assertThat(knowledge.holds(right.id(), new Revision(1, 4))).isFalse();
    }

    @Test
    void after_a_restored_back_up_a_lower_number_of_a_higher_epoch_is_newer() {
        ARight right = ARight.of("AB12CDE");
        knowledge.take(right.revision(1, 9).published());
        knowledge.take(right.revision(2, 1).vrm("CD34EFG").published());

        assertThat(found("AB12CDE")).isEmpty();
        assertThat(found("CD34EFG")).hasSize(1);
    }

    @Test
    void a_right_that_is_gone_does_not_come_back_by_an_old_revision_but_by_a_newer_one() {
        ARight right = ARight.of("AB12CDE");
        knowledge.take(right.revision(1, 5).published());
        knowledge.forgetRight(right.id());
        assertThat(found("AB12CDE")).isEmpty();

        knowledge.take(right.revision(1, 5).published());
        assertThat(found("AB12CDE")).isEmpty();

        knowledge.take(right.revision(1, 6).published());
        assertThat(found("AB12CDE")).hasSize(1);
    }

    @Test
    void a_reader_never_misses_a_right_while_it_is_replaced() throws InterruptedException {
        ARight right = ARight.of("AB12CDE");
        knowledge.take(right.revision(1, 1).published());
        AtomicInteger missed = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                missed.addAndGet(found("AB12CDE").size() == 1 ? 0 : 1);
            }
        });
        for (int n = 2; n < 20_000; n++) {
            knowledge.take(right.revision(1, n).published());
        }
        done.set(true);
        reader.join();

        assertThat(missed).hasValue(0);
    }

    @Test
    void whatever_order_revisions_come_in_the_present_is_the_same() {
        List<RightPublished> all = new ArrayList<>();
        List<String> marks = List.of("AB12CDE", "CD34EFG", "LG09RVK", "LGO9RVK");
        for (int right = 0; right < 20; right++) {
            ARight one = ARight.of(marks.getFirst());
            for (int n = 1; n <= 5; n++) {
                all.add(one.revision(1 + n / 4, n)
                        .vrm(marks.get((right + n) % 4))
                        .published());
            }
        }
        Map<String, KnownRight> expected = present(all);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(all, new Random(seed));

            assertThat(present(all)).isEqualTo(expected);
        }
        assertThat(expected).hasSize(20);
    }

    private static Map<String, KnownRight> present(List<RightPublished> published) {
        Knowledge known = new Knowledge(1);
        published.forEach(known::take);
        Map<String, KnownRight> rights = new TreeMap<>();
        known.allRights().forEach(right -> rights.put(right.right().id(), right));
        List<KnownRight> byMark = List.of("AB12CDE", "CD34EFG", "LG09RVK").stream()
                .flatMap(mark -> known.rightsOf(Vrm.of(mark)).stream())
                .toList();
        assertThat(byMark).containsExactlyInAnyOrderElementsOf(rights.values());
        return rights;
    }

    @Test
    void a_right_the_kernel_refuses_changes_nothing() {
        ARight right = ARight.of("AB12CDE");
        knowledge.take(right.revision(1, 1).published());

        assertThatThrownBy(() -> knowledge.take(right.revision(1, 2).vrm("🚗").published()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(found("AB12CDE")).hasSize(1);
    }

    @Test
    void rights_are_counted_as_they_come_and_go() {
        ARight right = ARight.of("AB12CDE");
        knowledge.take(right.published());
        knowledge.take(right.revision(1, 2).vrm("CD34EFG").published());
        knowledge.take(ARight.of("AB12CDE").published());
        assertThat(knowledge.countRights()).isEqualTo(2);

        knowledge.forgetRight(right.id());
        knowledge.forgetRight(right.id());
        assertThat(knowledge.countRights()).isEqualTo(1);
        assertThat(knowledge.allRights()).hasSize(1);
    }

    @Test
    void an_unreadable_right_makes_its_source_incomplete_until_it_is_read_or_gone() {
        ARight right = ARight.of("AB12CDE");
        knowledge.couldNotRead(right.id(), "permits");
        knowledge.couldNotRead(right.id(), "permits");
        assertThat(age("permits").unreadable()).isEqualTo(1);

        knowledge.take(right.published());
        assertThat(age("permits").isIncomplete()).isFalse();

        knowledge.couldNotRead(right.id(), "permits");
        knowledge.forgetRight(right.id());
        assertThat(age("permits").isIncomplete()).isFalse();
    }

    @Test
    @Tag("E-11")
    void knowledge_of_a_source_is_as_old_as_its_oldest_partition() {
        assertThat(age("permits").age()).isEmpty();
        assertThat(age("permits").stale()).isTrue();

        knowledge.take(beat(NOON.minusSeconds(2), Optional.empty()), 0);
        assertThat(age("permits").age()).isEmpty();

        knowledge.take(beat(NOON.minusSeconds(10), Optional.empty()), 1);
        assertThat(age("permits").age()).contains(Duration.ofSeconds(10));
        assertThat(age("permits").stale()).isFalse();

        knowledge.take(beat(NOON.minusMillis(10_001), Optional.empty()), 1);
        assertThat(age("permits").stale()).isTrue();
    }

    @Test
    @Tag("E-11")
    void a_commit_that_was_not_sent_yet_counts_against_its_source() {
        knowledge.take(beat(NOON, Optional.empty()), 0);
        knowledge.take(beat(NOON, Optional.of(NOON.minusSeconds(11))), 1);

        assertThat(age("permits").age()).contains(Duration.ofSeconds(11));
        assertThat(age("permits").stale()).isTrue();
    }

    @Test
    void a_clock_that_is_ahead_makes_nothing_younger_than_now() {
        knowledge.take(beat(NOON.plusSeconds(3), Optional.empty()), 0);
        knowledge.take(beat(NOON.plusSeconds(3), Optional.empty()), 1);

        assertThat(age("permits").age()).contains(Duration.ZERO);
    }

    private List<KnownRight> found(String mark) {
        return knowledge.rightsOf(Vrm.of(mark));
    }

    private DataAge age(String source) {
        return knowledge.ages(NOON, SETTINGS).stream()
                .filter(age -> age.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static SourceHeartbeat beat(Instant at, Optional<Instant> oldestUnsentAt) {
        return new SourceHeartbeat(new Revision(1, 1), "permits", at, oldestUnsentAt);
    }
}

package uk.kerbside.enforcement.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.testkit.Backing;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-4")
class KeepSealingTest {
    @Inject
    AChain chains;

    @Inject
    KeepSealing keepSealing;

    @Inject
    Checkpoints checkpoints;

    @Inject
    VerifyChain verifyChain;

    @Inject
    OwnChain own;

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @Test
    void every_check_is_sealed_within_seconds() {
        Integer sequence =
                Handheld.of("eddie").check(Council.freshMark()).extract().path("evidence.sequence");

        Checkpoint sealing = Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> checkpoints.findSealing(own.id(), sequence), found -> found.isPresent())
                .orElseThrow();
        assertThat(sealing.statement().sealedBy()).isEqualTo(own.id());
    }

    @Test
    void the_end_of_a_chain_whose_process_died_is_sealed_by_another_and_the_chain_stays_open() {
        UUID chain = chains.open(2);
        chains.bring(chain, 2, 3);
        chains.tamper(chain, "update evidence_chain set seen_at = now() - interval '2 hours' where chain_id = $");

        keepSealing.lookForAbandoned();

        assertThat(checkpoints.findLast(chain).orElseThrow().statement().end()).isEqualTo(5);
        Verification found = verifyChain.verify(chain, 0);
        assertThat(found.faults()).isEmpty();
        assertThat(found.unsealed()).isZero();
        assertThat(found.isClosed()).isFalse();
        assertThat(found.sealedByOthers()).isEqualTo(2);
    }

    @Test
    void a_chain_whose_process_was_seen_just_now_is_left_alone() {
        UUID chain = chains.open(2);
        chains.bring(chain, 2, 3);

        keepSealing.lookForAbandoned();

        assertThat(checkpoints.findLast(chain).orElseThrow().statement().end()).isEqualTo(2);
    }

    @Test
    void more_than_a_thousand_entries_take_more_than_one_seal() {
        UUID chain = chains.open();
        chains.bring(chain, 0, 1_001);

        keepSealing.sealAndClose(chain);

        assertThat(checkpoints.list(chain, 0, 10))
                .extracting(checkpoint -> checkpoint.statement().size())
                .containsExactly(1_000L, 1L, 0L);
        assertThat(verifyChain.verify(chain, 0).isSound()).isTrue();
    }

    @Test
    void a_chain_is_closed_once() {
        UUID chain = chains.closed(1);

        keepSealing.sealAndClose(chain);

        assertThat(checkpoints.list(chain, 0, 10)).hasSize(2);
    }
}

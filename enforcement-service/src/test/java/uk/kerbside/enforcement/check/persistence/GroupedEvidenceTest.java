package uk.kerbside.enforcement.check.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.chain.ChainLink;
import uk.kerbside.enforcement.chain.EntryKind;
import uk.kerbside.enforcement.chain.Leaf;
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.enforcement.check.CheckSettings;
import uk.kerbside.enforcement.check.KeptCheck;
import uk.kerbside.enforcement.check.KeptRecord;
import uk.kerbside.enforcement.check.StoredState;
import uk.kerbside.enforcement.check.WrittenRecord;
import uk.kerbside.kit.id.Ids;

@Tag("E-11")
class GroupedEvidenceTest {
    private static final CheckSettings SETTINGS = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(CheckSettings.class)
            .build()
            .getConfigMapping(CheckSettings.class);

    /** Runs into something once that no program reckons with. */
    private static final class FailsOnce extends KeepTogether {
        private boolean failed;

        private FailsOnce() {
            super(null, null, null, null, SETTINGS);
        }

        @Override
        Map<UUID, KeptRecord> keep(List<WrittenRecord> checks) {
            if (!failed) {
                failed = true;
                throw new StackOverflowError();
            }
            return checks.stream()
                    .collect(Collectors.toMap(
                            WrittenRecord::id,
                            check -> new KeptRecord(
                                    check.record(), StoredState.STORED, new ChainLink(UUID.randomUUID(), 0, "leaf"))));
        }
    }

    @Test
    void a_check_that_breaks_everything_breaks_no_other_after_it() throws Exception {
        GroupedEvidence evidence = new GroupedEvidence(new FailsOnce(), null, null, SETTINGS);
        evidence.start(new StartupEvent());

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> kept(evidence).get(10, TimeUnit.SECONDS))
                .withRootCauseInstanceOf(StackOverflowError.class);
        assertThat(kept(evidence).get(10, TimeUnit.SECONDS).state()).isEqualTo(StoredState.STORED);
    }

    private static CompletableFuture<KeptCheck> kept(GroupedEvidence evidence) {
        return evidence.keep(check()).toCompletableFuture();
    }

    private static CheckRecord check() {
        UUID id = Ids.uuid7();
        return (CheckRecord)
                CheckJson.read(Leaf.of(EntryKind.CHECK, id, """
                        {"checkId": "%s", "requestHash": "h", "officer": "eddie", "officerRole": "enforcement-officer",
                         "question": {"vrm": "AB12CDE", "place": "RO1", "bayClass": "RESIDENT", "nothingDisplayed": false},
                         "answer": {"vrm": "AB12CDE", "place": "RO1", "bayClass": "RESIDENT",
                          "at": "2026-11-23T09:30:00Z", "answeredAt": "2026-11-23T09:30:00Z",
                          "outcome": "NOTHING_KNOWN", "headline": "Nothing.", "advice": "LOOK_AT_WINDSCREEN",
                          "reasons": [], "overlays": [], "alsoConsidered": [], "dataAge": []}}""".formatted(id))).record();
    }
}

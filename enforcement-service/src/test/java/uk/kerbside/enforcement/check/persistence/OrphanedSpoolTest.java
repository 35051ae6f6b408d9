package uk.kerbside.enforcement.check.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.chain.ChainEntry;
import uk.kerbside.enforcement.chain.Checkpoint;
import uk.kerbside.enforcement.chain.Checkpoints;
import uk.kerbside.enforcement.chain.EvidenceEntries;
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.enforcement.check.CheckSettings;
import uk.kerbside.enforcement.check.KeptRecord;
import uk.kerbside.enforcement.check.WrittenRecord;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.testkit.Backing;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-11")
class OrphanedSpoolTest {
    @Inject
    CheckSettings settings;

    @Inject
    StoredRecords recorded;

    @Inject
    EvidenceEntries entries;

    @Inject
    Checkpoints checkpoints;

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @Test
    void the_spool_of_a_process_that_died_is_taken_over_and_stored_once() throws IOException {
        String id = Handheld.of("eddie").check(Council.freshMark()).extract().path("checkId");
        KeptRecord before = recorded.find(UUID.fromString(id)).orElseThrow();
        CheckRecord stored = (CheckRecord) before.record();
        CheckRecord lost = withId(stored, Ids.uuid7());
        List<WrittenRecord.Placed> left;
        Path path = settings.spool().folder().resolve("checks-left-behind.spool");
        Files.createDirectories(path.getParent());

        // The process died after the first of two was stored and before the file was emptied.
        Path elsewhere = Files.createTempFile("orphan", ".tmp");
        try (SpoolFile file = SpoolFile.claim(elsewhere).orElseThrow()) {
            left = file.append(List.of(CheckJson.write(stored), CheckJson.write(lost)));
        }
        Files.move(elsewhere, path);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> recorded.find(lost.checkId()).map(KeptRecord::record), Optional.of(lost)::equals);
        Awaitility.await().until(() -> Files.notExists(path));
        assertThat(recorded.find(stored.checkId())).contains(before);
        assertThat(recorded.find(lost.checkId()).orElseThrow().link())
                .isEqualTo(left.getLast().link());
        // What it had answered of the first is in its chain as well, and the chain is sealed to its end.
        UUID chain = left.getFirst().chain();
        assertThat(entries.list(chain, 0, 10)).extracting(ChainEntry::sequence).containsExactly(0L, 1L);
        Awaitility.await().until(() -> checkpoints.findLast(chain).map(Checkpoint::statement), last -> last.filter(
                        said -> said.isLast() && said.end() == 2)
                .isPresent());
    }

    private static CheckRecord withId(CheckRecord check, UUID id) {
        return new CheckRecord(
                id,
                check.requestHash(),
                check.officer(),
                check.officerRole(),
                check.question(),
                check.answer(),
                check.lapse(),
                check.offline(),
                check.again());
    }
}

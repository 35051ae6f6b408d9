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
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.enforcement.check.CheckSettings;
import uk.kerbside.enforcement.check.RecordedChecks;
import uk.kerbside.testkit.Backing;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-11")
class OrphanedSpoolTest {
    @Inject
    CheckSettings settings;

    @Inject
    RecordedChecks recorded;

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @Test
    void the_spool_of_a_process_that_died_is_taken_over_and_stored_once() throws IOException {
        String id = Handheld.of("eddie").check(Council.freshMark()).extract().path("checkId");
        CheckRecord stored = recorded.find(UUID.fromString(id)).orElseThrow();
        CheckRecord lost = withId(stored, uk.kerbside.kit.id.Ids.uuid7());
        Path path = settings.spool().folder().resolve("checks-left-behind.spool");
        Files.createDirectories(path.getParent());

        // The process died after the first of two was stored and before the file was emptied.
        Path elsewhere = Files.createTempFile("orphan", ".tmp");
        try (SpoolFile file = SpoolFile.claim(elsewhere).orElseThrow()) {
            file.append(List.of(stored, lost));
        }
        Files.move(elsewhere, path);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> recorded.find(lost.checkId()), Optional.of(lost)::equals);
        assertThat(recorded.find(stored.checkId())).contains(stored);
        Awaitility.await().until(() -> Files.notExists(path));
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
                check.offline());
    }
}

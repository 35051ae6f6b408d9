package uk.kerbside.enforcement.check.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.check.CheckQuestion;
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.enforcement.check.WrittenRecord;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.finding.Advice;
import uk.kerbside.kernel.finding.Outcome;
import uk.kerbside.kit.id.Ids;

@Tag("E-11")
class SpoolFileTest {
    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("checks-1.spool");
    }

    @Test
    void what_is_appended_is_read_back_in_order_and_as_it_was() throws IOException {
        List<WrittenRecord> checks = checks(3);
        try (SpoolFile file = claim()) {
            file.append(checks.subList(0, 2));
            file.append(checks.subList(2, 3));

            assertThat(records(file.next(10))).isEqualTo(texts(checks));
            assertThat(records(file.next(2))).isEqualTo(texts(checks.subList(0, 2)));
            assertThat(file.find(checks.get(1).id())
                            .map(WrittenRecord.Placed::written)
                            .map(WrittenRecord::record))
                    .contains(checks.get(1).record());
            assertThat(file.find(Ids.uuid7())).isEmpty();
        }
    }

    @Test
    void a_process_that_died_left_everything_it_answered() throws IOException {
        List<WrittenRecord> checks = checks(2);
        try (SpoolFile file = claim()) {
            file.append(checks);
        }

        try (SpoolFile orphan = claim()) {
            assertThat(records(orphan.next(10))).isEqualTo(texts(checks));
        }
    }

    @Test
    void a_torn_last_line_was_never_answered_and_harms_none_before_or_after_it() throws IOException {
        List<WrittenRecord> checks = checks(3);
        try (SpoolFile file = claim()) {
            file.append(checks.subList(0, 2));
        }
        Files.writeString(path, "0badc0de {\"checkId\":\"01", StandardOpenOption.APPEND);

        try (SpoolFile orphan = claim()) {
            assertThat(records(orphan.next(10))).isEqualTo(texts(checks.subList(0, 2)));
            orphan.append(checks.subList(2, 3));
            assertThat(records(orphan.next(10))).isEqualTo(texts(checks));
        }
        try (SpoolFile again = claim()) {
            assertThat(records(again.next(10))).isEqualTo(texts(checks));
        }
    }

    @Test
    void a_damaged_line_is_noticed_and_the_file_kept() throws IOException {
        List<WrittenRecord> checks = checks(3);
        try (SpoolFile file = claim()) {
            file.append(checks);
        }
        String content = Files.readString(path);
        int secondVrm = content.indexOf("AB10CDE", content.indexOf('\n'));
        Files.writeString(
                path,
                content.substring(0, secondVrm) + "AB99CDE" + content.substring(secondVrm + 7),
                StandardCharsets.UTF_8);

        try (SpoolFile orphan = claim()) {
            List<WrittenRecord.Placed> sound = orphan.next(10);
            assertThat(records(sound)).isEqualTo(texts(List.of(checks.get(0), checks.get(2))));
            assertThat(sound).extracting(WrittenRecord.Placed::sequence).containsExactly(0L, 2L);
            orphan.drained(sound);
        }
        assertThat(path).doesNotExist();
        assertThat(folder.resolve("checks-1.spool.damaged")).exists();
    }

    @Test
    void a_file_is_emptied_with_its_last_check_and_used_again() throws IOException {
        List<WrittenRecord> checks = checks(4);
        try (SpoolFile file = claim()) {
            file.append(checks.subList(0, 3));
            file.drained(file.next(2));
            assertThat(records(file.next(10))).isEqualTo(texts(checks.subList(2, 3)));
            assertThat(file.size()).isPositive();

            file.drained(file.next(1));
            assertThat(file.size()).isZero();
            assertThat(Files.size(path)).isZero();

            file.append(checks.subList(3, 4));
            assertThat(records(file.next(10))).isEqualTo(texts(checks.subList(3, 4)));
        }
        assertThat(path).exists();
    }

    @Test
    void a_file_somebody_has_cannot_be_claimed() throws IOException {
        try (SpoolFile held = claim()) {
            held.append(checks(1));

            assertThat(SpoolFile.claim(path)).isEmpty();
        }
        try (SpoolFile free = claim()) {
            assertThat(free.count()).isEqualTo(1);
        }
    }

    @Test
    void an_empty_file_leaves_nothing_behind() throws IOException {
        claim().close();

        assertThat(path).doesNotExist();
    }

    private static List<String> texts(List<WrittenRecord> checks) {
        return checks.stream().map(check -> check.leaf().hash().toString()).toList();
    }

    /** By the hash of their exact text, and of the salt. */
    private static List<String> records(List<WrittenRecord.Placed> checks) {
        return texts(checks.stream().map(WrittenRecord.Placed::written).toList());
    }

    private SpoolFile claim() throws IOException {
        return SpoolFile.claim(path).orElseThrow();
    }

    private static List<WrittenRecord> checks(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Instant at = Instant.parse("2026-11-23T12:00:00.123456Z").plusSeconds(i);
                    return CheckJson.write(new CheckRecord(
                            Ids.uuid7(),
                            "hash-" + i,
                            "eddie",
                            "enforcement-officer",
                            new CheckQuestion(
                                    "ab1" + 0 + "cde",
                                    "RO1",
                                    BayClass.RESIDENT,
                                    Optional.empty(),
                                    Optional.of("Gerät\n7"),
                                    Optional.of(new CheckQuestion.Position(51.5, 0.18, Optional.empty())),
                                    false),
                            answer(at),
                            Optional.of(new CheckRecord.ObservedLapse("permits:P-1", Optional.of("A-1"), at)),
                            Optional.empty(),
                            Optional.empty()));
                })
                .toList();
    }

    private static CheckAnswer answer(Instant at) {
        return new CheckAnswer(
                "AB10CDE",
                "RO1",
                Optional.of(BayClass.RESIDENT),
                at,
                at,
                Outcome.NOTHING_KNOWN,
                "Nothing is known of this mark here.",
                Advice.Word.LOOK_AT_WINDSCREEN,
                Optional.empty(),
                List.of("A paper card carries no mark."),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}

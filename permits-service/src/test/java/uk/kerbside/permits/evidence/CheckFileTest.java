package uk.kerbside.permits.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.support.SampleFiles;

@Tag("P-4")
class CheckFileTest {
    private static final String CLAIMS_NOTHING = "application/octet-stream";

    private VirusScan.Verdict verdict = VirusScan.Verdict.CLEAN;
    private int scanned;

    private final CheckFile checkFile = new CheckFile(
            content -> {
                scanned++;
                return verdict;
            },
            new SmallLimits());

    static Stream<Arguments> filesWeTake() {
        return Stream.of(
                Arguments.of(EvidenceFormat.PDF, SampleFiles.pdf("a bill")),
                Arguments.of(EvidenceFormat.JPEG, SampleFiles.jpeg()),
                Arguments.of(EvidenceFormat.PNG, SampleFiles.png()),
                Arguments.of(EvidenceFormat.HEIC, SampleFiles.heic()),
                Arguments.of(EvidenceFormat.HEIC, SampleFiles.heif()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesWeTake")
    void what_a_file_is_is_told_by_its_content(EvidenceFormat format, byte[] content) {
        assertThat(checkFile.check(content, CLAIMS_NOTHING).format()).isEqualTo(format);
        assertThat(checkFile.check(content, format.mediaType()).format()).isEqualTo(format);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesWeTake")
    void a_file_that_claims_to_be_another_is_refused(EvidenceFormat format, byte[] content) {
        Arrays.stream(EvidenceFormat.values())
                .filter(other -> other != format)
                .forEach(other -> refuses(content, other.mediaType(), EvidenceRefusal.EVIDENCE_DISGUISED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesWeTake")
    void a_file_that_is_broken_inside_is_refused(EvidenceFormat format, byte[] content) {
        byte[] broken = Arrays.copyOf(content, 24);

        refuses(broken, CLAIMS_NOTHING, EvidenceRefusal.EVIDENCE_UNREADABLE);
    }

    @Test
    void a_file_whose_last_box_is_cut_short_or_followed_by_anything_is_refused() {
        byte[] whole = SampleFiles.heic();

        refuses(Arrays.copyOf(whole, whole.length - 1), CLAIMS_NOTHING, EvidenceRefusal.EVIDENCE_UNREADABLE);
        refuses(Arrays.copyOf(whole, whole.length + 3), CLAIMS_NOTHING, EvidenceRefusal.EVIDENCE_UNREADABLE);
    }

    @Test
    void an_empty_file_is_refused() {
        refuses(new byte[0], CLAIMS_NOTHING, EvidenceRefusal.EVIDENCE_EMPTY);
    }

    @Test
    void a_file_with_a_password_is_refused() {
        refuses(SampleFiles.lockedPdf("a bill"), CLAIMS_NOTHING, EvidenceRefusal.EVIDENCE_ENCRYPTED);
    }

    @Test
    void a_program_a_page_and_a_text_are_refused_whatever_they_claim() {
        for (String content :
                new String[] {"MZ\u0090\0\u0003", "<!doctype html><html></html>", "just text", "PK\3\4"}) {
            refuses(SampleFiles.bytes(content), CLAIMS_NOTHING, EvidenceRefusal.EVIDENCE_FORMAT_NOT_TAKEN);
            refuses(SampleFiles.bytes(content), "application/pdf", EvidenceRefusal.EVIDENCE_FORMAT_NOT_TAKEN);
        }
    }

    @Test
    void a_picture_that_unpacks_to_more_than_anybody_needs_is_not_opened() {
        assertThat(checkFile
                        .check(SampleFiles.picture("png", 100, 100), CLAIMS_NOTHING)
                        .format())
                .isEqualTo(EvidenceFormat.PNG);
        refuses(SampleFiles.picture("png", 101, 100), CLAIMS_NOTHING, EvidenceRefusal.EVIDENCE_UNREADABLE);
    }

    @Test
    void an_infected_file_is_refused() {
        verdict = VirusScan.Verdict.INFECTED;

        refuses(SampleFiles.pdf("a bill"), CLAIMS_NOTHING, EvidenceRefusal.EVIDENCE_INFECTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLEAN", "NOT_SCANNED"})
    void a_file_says_whether_it_was_searched(VirusScan.Verdict said) {
        verdict = said;

        assertThat(checkFile.check(SampleFiles.pdf("a bill"), CLAIMS_NOTHING).scanned())
                .isEqualTo(said == VirusScan.Verdict.CLEAN);
    }

    @Test
    void nobody_is_asked_about_a_file_that_is_refused_anyway() {
        refuses(SampleFiles.bytes("just text"), CLAIMS_NOTHING, EvidenceRefusal.EVIDENCE_FORMAT_NOT_TAKEN);

        assertThat(scanned).isZero();
    }

    @Test
    void the_same_content_has_the_same_hash_and_no_other() {
        byte[] png = SampleFiles.png();

        assertThat(checkFile.check(png, CLAIMS_NOTHING).hash())
                .isEqualTo(checkFile.check(png.clone(), "image/png").hash())
                .hasSize(64)
                .isNotEqualTo(
                        checkFile.check(SampleFiles.jpeg(), CLAIMS_NOTHING).hash());
    }

    private void refuses(byte[] content, String claimed, EvidenceRefusal refusal) {
        assertThatThrownBy(() -> checkFile.check(content, claimed))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
    }

    private static final class SmallLimits implements EvidenceSettings {
        @Override
        public int mostPerApplication() {
            return 20;
        }

        @Override
        public long mostPixels() {
            return 10_000;
        }

        @Override
        public Scanner scanner() {
            throw new UnsupportedOperationException("the scanner of this test has no settings");
        }
    }
}

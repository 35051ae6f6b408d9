package uk.kerbside.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.kerbside.local.SuiteClock;
import uk.kerbside.local.demo.CarerStory;
import uk.kerbside.local.demo.FullPlaceStory;
import uk.kerbside.local.demo.PaperStory;
import uk.kerbside.local.demo.RenewalStory;
import uk.kerbside.local.demo.SuspensionStory;
import uk.kerbside.local.demo.Transcript;

/** What comes to the permit office: papers to look at, and paper permits to move over. */
class PermitOfficeIT {
    private static final int ROWS = 400;

    private final SuiteUnderTest suite = SuiteUnderTest.running();

    @Test
    @Tag("P-4")
    @Tag("P-7")
    @Tag("P-8")
    void a_carers_permit_is_refused_corrected_granted_moved_to_another_car_and_paid_back() {
        CarerStory.Told told = new CarerStory(suite.suite(), Transcript.SILENT, new SecureRandom()).tell();

        assertThat(told.permitNumber()).startsWith("P-");
        assertThat(told.refund()).isEqualTo("REFUNDED");
    }

    @Test
    @Tag("P-11")
    void paper_permits_brought_in_twice_are_taken_once_and_seen_by_officers(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("paper.csv"), firstRows());

        PaperStory.Told first = new PaperStory(suite.suite(), file, Transcript.SILENT, new SecureRandom()).tell();
        PaperStory.Told again = new PaperStory(suite.suite(), file, Transcript.SILENT, new SecureRandom()).tell();

        assertThat(first.accepted() + first.repaired() + first.refused()).isEqualTo(ROWS);
        assertThat(again.repeated()).isEqualTo(first.accepted() + first.repaired());
        assertThat(again.refused()).isEqualTo(first.refused());
    }

    @Test
    @Tag("P-6")
    void a_permit_renewed_early_and_paid_for_is_followed_without_a_gap_officers_could_see() {
        RenewalStory.Told told = new RenewalStory(suite.suite(), Transcript.SILENT, new SecureRandom()).tell();

        assertThat(told.renewalNumber()).isEqualTo(told.permitNumber() + "-2");
    }

    @Test
    @Tag("P-10")
    void who_waited_for_a_full_place_is_offered_it_when_it_falls_free_and_takes_it() {
        FullPlaceStory.Told told = new FullPlaceStory(suite.suite(), Transcript.SILENT, new SecureRandom()).tell();

        assertThat(told.position()).isEqualTo(1);
        assertThat(told.permitNumber()).startsWith("P-");
    }

    @Test
    @Tag("P-15")
    @Tag("P-16")
    void a_suspended_bay_and_a_suspended_permit_are_seen_by_officers_until_each_is_lifted() {
        SuspensionStory.Told told = new SuspensionStory(suite.suite(), Transcript.SILENT, new SecureRandom()).tell();

        assertThat(told.suspendedAt()).isBefore(SuiteClock.now());
    }

    private List<String> firstRows() throws IOException {
        try (Stream<String> lines = Files.lines(suite.suite().council().resolve("paper-permits.csv"))) {
            return lines.limit(1 + ROWS).toList();
        }
    }
}

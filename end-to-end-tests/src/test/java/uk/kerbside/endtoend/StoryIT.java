package uk.kerbside.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import uk.kerbside.local.demo.Story;
import uk.kerbside.local.demo.Transcript;

class StoryIT {
    private final SuiteUnderTest suite = SuiteUnderTest.running();

    @Test
    void a_resident_buys_a_permit_an_officer_sees_it_and_the_helpline_knows() {
        Story.Told told = new Story(suite.suite(), Transcript.SILENT, new SecureRandom()).tell();

        assertThat(told.permitNumber()).startsWith("P-");
        // In the order in which it happened; what belongs to one moment may stand either way round.
        assertThat(told.timeLine())
                .containsSubsequence(
                        "uk.kerbside.permits.application-submitted.v1",
                        "uk.kerbside.permits.application-approved.v1",
                        "uk.kerbside.payments.charge-paid.v1",
                        "uk.kerbside.permits.permit-issued.v1",
                        "uk.kerbside.visits.book-bought.v1",
                        "uk.kerbside.visits.visit-booked.v1",
                        "uk.kerbside.visits.visit-ended.v1");
    }

    @Test
    void it_can_be_told_again_to_the_same_suite() {
        Story.Told first = new Story(suite.suite(), Transcript.SILENT, new SecureRandom()).tell();
        Story.Told second = new Story(suite.suite(), Transcript.SILENT, new SecureRandom()).tell();

        assertThat(second.permitNumber()).isNotEqualTo(first.permitNumber());
        assertThat(second.accountId()).isNotEqualTo(first.accountId());
    }
}

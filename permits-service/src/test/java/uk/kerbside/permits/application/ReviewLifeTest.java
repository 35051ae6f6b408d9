package uk.kerbside.permits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.permits.application.SomeApplication.DUE;
import static uk.kerbside.permits.application.SomeApplication.IN_30_DAYS;
import static uk.kerbside.permits.application.SomeApplication.NOON;
import static uk.kerbside.permits.application.SomeApplication.WISH;
import static uk.kerbside.permits.application.SomeApplication.asked;
import static uk.kerbside.permits.application.SomeApplication.draft;
import static uk.kerbside.permits.application.SomeApplication.in;
import static uk.kerbside.permits.application.SomeApplication.inReview;
import static uk.kerbside.permits.application.SomeApplication.quote;
import static uk.kerbside.permits.application.SomeApplication.refused;
import static uk.kerbside.permits.application.SomeApplication.unpaid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.quote.Need;
import uk.kerbside.permits.quote.PermitRequest;

@Tag("P-4")
class ReviewLifeTest {
    @Test
    void what_comes_to_an_officer_again_is_nobodys_and_not_escalated() {
        PermitApplication application = inReview();
        application.claim("olga", IN_30_DAYS);
        application.escalate(NOON);
        asked(application);

        application.giveEvidence("", DUE.plusDays(7), NOON);

        assertThat(application.claim()).isEmpty();
        assertThat(application.escalatedAt()).isEmpty();
        assertThat(application.decideBy()).contains(DUE.plusDays(7));
    }

    @Test
    void only_what_waits_for_an_officer_is_claimed_or_escalated_and_that_once() {
        assertThat(draft().claim("olga", IN_30_DAYS)).isFalse();
        assertThat(unpaid().escalate(NOON)).isFalse();
        PermitApplication application = inReview();

        assertThat(application.claim("olga", IN_30_DAYS)).isTrue();
        assertThat(application.escalate(NOON)).isTrue();
        assertThat(application.escalate(NOON)).isFalse();
        assertThat(application.release()).isTrue();
        assertThat(application.release()).isFalse();
    }

    @Test
    void a_correction_replaces_what_was_asked_for_and_forgets_the_refusal() {
        PermitApplication application = refused();
        PermitRequest corrected = new PermitRequest(
                "RESIDENT", List.of(Vrm.of("XY34ZZZ")), WISH.term(), Optional.empty(), Optional.empty(), List.of());

        application.resubmit(corrected, quote(), DUE);

        assertThat(application.status()).isEqualTo(ApplicationStatus.IN_REVIEW);
        assertThat(application.request()).isEqualTo(corrected);
        assertThat(application.reviewReasons()).containsExactly(Need.REFUSED_BEFORE);
        assertThat(application.refusal()).isEmpty();
        assertThat(application.closedAt()).isEmpty();
        assertThat(application.submittedAt()).contains(NOON);
    }

    @Test
    void a_refusal_is_appealed_once() {
        PermitApplication application = refused();
        application.appeal("I live there.", DUE, NOON);
        application.uphold("You do not.", NOON);

        assertThat(application.status()).isEqualTo(ApplicationStatus.REFUSED);
        assertThat(application.refusal().flatMap(RefusedBecause::appealEnd)).isEmpty();
        assertThat(application.refusal().flatMap(RefusedBecause::correctEnd)).contains(IN_30_DAYS);
        assertThat(application.appeal().flatMap(Appeal::outcome)).contains(AppealOutcome.UPHELD);
    }

    @Test
    void an_appeal_that_is_granted_is_approved_and_no_refusal_any_more() {
        PermitApplication application = refused();
        application.appeal("I live there.", DUE, NOON);

        application.grantAppeal("You do.", NOON);
        application.approveFree(quote(), "P-1", NOON);

        assertThat(application.status()).isEqualTo(ApplicationStatus.ISSUED);
        assertThat(application.automatic()).isFalse();
        assertThat(application.refusal()).isEmpty();
        assertThat(application.appeal().flatMap(Appeal::reasons)).contains("You do.");
    }

    @Test
    void documents_are_taken_as_long_as_they_can_help() {
        Instant afterwards = IN_30_DAYS.plusSeconds(1);

        for (ApplicationStatus status : List.of(
                ApplicationStatus.DRAFT,
                ApplicationStatus.IN_REVIEW,
                ApplicationStatus.MORE_EVIDENCE_ASKED,
                ApplicationStatus.APPEALED,
                ApplicationStatus.REFUSED)) {
            assertThat(in(status).takesEvidence(NOON)).as(status.name()).isTrue();
        }
        assertThat(refused().takesEvidence(afterwards)).isFalse();
        assertThat(unpaid().takesEvidence(NOON)).isFalse();
        assertThat(in(ApplicationStatus.LAPSED_UNANSWERED).takesEvidence(NOON)).isFalse();
    }
}

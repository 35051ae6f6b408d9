package uk.kerbside.permits.application.rest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.application.Appeal;
import uk.kerbside.permits.application.AppealOutcome;
import uk.kerbside.permits.application.ApplicationStatus;
import uk.kerbside.permits.application.DecisionReason;
import uk.kerbside.permits.application.EvidenceAsked;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.application.RefusedBecause;
import uk.kerbside.permits.quote.Ground;
import uk.kerbside.permits.quote.Need;
import uk.kerbside.permits.quote.PermitRequest;
import uk.kerbside.permits.waiting.ShowWaiting;
import uk.kerbside.permits.waiting.WaitingStatus;

/**
 * An application as its applicant and staff see it.
 *
 * @param message where it stands, for people; says NOT YET VALID as long as nobody may park on it
 * @param price as quoted while it is a draft; fixed once it is approved
 * @param grounds why the rules approved it without an officer
 * @param evidenceAsked what an officer asked for last
 * @param correctUntil until when a refusal can be corrected in place
 * @param appealUntil until when a refusal can be appealed
 * @param chargeId what is paid in accounts
 * @param evidenceAt when the documents that lie with it were last others
 */
record ApplicationAnswer(
        @Schema(examples = "A-7KQ2-9XNM") String applicationId,
        String accountId,

        @Schema(examples = "P-7KQ2-9XNM", description = "The permit it would renew; absent for a first one")
        Optional<String> renews,

        @Schema(examples = "RESIDENT") String permitType,
        List<String> vrms,

        @Schema(implementation = String.class, examples = "P12M")
        Optional<Period> term,

        Optional<LocalDate> startsOn,
        Optional<String> place,
        List<DayOfWeek> weekdays,
        ApplicationStatus status,

        @Schema(examples = "NOT YET VALID. Pay GBP 70.00 by 24 December 2026.")
        String message,

        int ruleVersion,
        @Schema(examples = "1") int position,
        WireMoney price,
        List<Need> reviewReasons,
        Optional<LocalDate> decideBy,
        boolean automatic,
        List<GroundAnswer> grounds,
        Optional<AskedAnswer> evidenceAsked,
        Optional<DecisionReason> reason,
        Optional<String> remedy,
        Optional<Instant> correctUntil,
        Optional<Instant> appealUntil,
        Optional<AppealAnswer> appeal,
        boolean joinsWaitingList,

        @Schema(description = "Where it stands on a waiting list, if it is or was on one")
        Optional<WaitingAnswer> waitingList,

        Optional<String> permitNumber,
        Optional<String> chargeId,
        Optional<Instant> payableUntil,
        Instant createdAt,
        Optional<Instant> submittedAt,
        Optional<Instant> evidenceAt,
        Optional<Instant> decidedAt,
        Optional<Instant> closedAt) {

    /** Why the rules approved it. */
    record GroundAnswer(
            Ground ground,

            @Schema(examples = "The vehicles are on the account.")
            String explanation) {}

    /**
     * What an officer asked for.
     *
     * @param documents any of which would help
     * @param answeredAt when it was handed in again; absent while it is waited for
     * @param explanation what the applicant said with it
     */
    record AskedAnswer(
            List<String> documents,
            String words,
            Instant askedAt,
            Instant answerUntil,
            Optional<Instant> answeredAt,
            Optional<String> explanation) {

        static AskedAnswer of(EvidenceAsked asked) {
            return new AskedAnswer(
                    asked.askedDocuments(),
                    asked.askedWords(),
                    asked.askedAt(),
                    asked.answerUntil(),
                    asked.answered(),
                    asked.explanation());
        }
    }

    /** An appeal, and what became of it. */
    record AppealAnswer(
            String grounds,
            Instant appealedAt,
            Optional<AppealOutcome> outcome,
            Optional<String> reasons,
            Optional<Instant> decidedAt) {

        static AppealAnswer of(Appeal appeal) {
            return new AppealAnswer(
                    appeal.appealGrounds(),
                    appeal.appealedAt(),
                    appeal.outcome(),
                    appeal.reasons(),
                    appeal.decidedAt());
        }
    }

    /**
     * A place on a waiting list.
     *
     * @param position among those who wait or have an offer; 0 for one that does neither any more
     * @param offeredUntil until when a place is held; not counted in
     */
    record WaitingAnswer(
            WaitingStatus status,
            @Schema(examples = "4") int position,
            String place,
            Instant joinedAt,
            Optional<Instant> offeredAt,
            Optional<Instant> offeredUntil) {

        static WaitingAnswer of(ShowWaiting.Waiting waiting) {
            return new WaitingAnswer(
                    waiting.entry().status(),
                    waiting.position(),
                    waiting.entry().place(),
                    waiting.entry().joinedAt(),
                    waiting.entry().offeredAt(),
                    waiting.entry().offeredUntil());
        }
    }

    static ApplicationAnswer of(PermitApplication application, String message, Optional<ShowWaiting.Waiting> waiting) {
        PermitRequest request = application.request();
        return new ApplicationAnswer(
                application.id(),
                application.accountId(),
                application.renews(),
                application.typeCode(),
                application.vrms().stream().map(Vrm::value).toList(),
                request.term(),
                request.startsOn(),
                request.place(),
                request.weekdays(),
                application.status(),
                message,
                application.ruleVersion(),
                application.position(),
                WireMoney.of(application.price()),
                application.reviewReasons(),
                application.decideBy(),
                application.automatic(),
                application.grounds().stream()
                        .map(ground -> new GroundAnswer(ground, ground.explanation()))
                        .toList(),
                application.evidenceAsked().map(AskedAnswer::of),
                application.refusal().map(RefusedBecause::decisionReason),
                application.refusal().map(RefusedBecause::remedy),
                application.refusal().flatMap(RefusedBecause::correctEnd),
                application.refusal().flatMap(RefusedBecause::appealEnd),
                application.appeal().map(AppealAnswer::of),
                application.joinsWaitingList(),
                waiting.map(WaitingAnswer::of),
                application.permitNumber(),
                application.chargeId(),
                application.payableUntil(),
                application.createdAt(),
                application.submittedAt(),
                application.evidenceAt(),
                application.decidedAt(),
                application.closedAt());
    }
}

package uk.kerbside.enforcement.check.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.enforcement.chain.ChainLink;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.enforcement.check.KeptCheck;
import uk.kerbside.enforcement.check.StoredState;
import uk.kerbside.enforcement.knowledge.RightShown;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.finding.Advice;
import uk.kerbside.kernel.finding.Outcome;
import uk.kerbside.kernel.finding.Overlay;

/** A check as it goes over the wire. */
record CheckResponse(
        @Schema(examples = "0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b")
        UUID checkId,

        @Schema(examples = "COVERED") Outcome outcome,

        @Schema(examples = "Covered by RESIDENT permit P-7KQ2-9XNM until 24 November 2027 at 00:00.")
        String headline,

        @Schema(examples = "NONE", description = "What is suggested to the officer, who decides")
        Advice.Word advice,

        @Schema(examples = "19", description = "The contravention, exactly when the advice is CODE")
        Optional<String> suggestedCode,

        @Schema(examples = "[\"The right is good here, in this bay, now.\"]", description = "Why this is advised")
        List<String> reasons,

        @Schema(description = "What else an officer should know; each keeps the advice from being a plain code")
        List<Overlay> overlays,

        @Schema(description = "Until when the driver is safe, as far as is known")
        Optional<Instant> until,

        Optional<LapseResponse> lapse,

        @Schema(description = "What became of each thing displayed, in the order in which they were sent")
        List<BesideResponse.DisplayedResponse> displayed,

        @Schema(
                examples = "2026-11-23T09:35:00Z",
                description = "Observe until then: the contravention suggested is not taken to have happened before")
        Optional<Instant> observeUntil,

        @Schema(description = "The longest stay on what covers, where it is limited")
        Optional<BesideResponse.StayResponse> stay,

        @Schema(description = "Marks with a right here that may have been misread, nearest first; they never cover")
        List<BesideResponse.NearMarkResponse> nearMarks,

        @Schema(description = "Checks of the same lapse, or of the same vehicle unmoved, the latest first")
        List<BesideResponse.EarlierResponse> earlierChecks,

        @Schema(examples = "AB12CDE", description = "The mark as it was understood")
        String vrm,

        @Schema(examples = "RO1", description = "The most specific place asked about")
        String place,

        @Schema(examples = "[\"S1\", \"RO1\"]", description = "All places asked about, the most specific first")
        List<String> places,

        @Schema(
                examples = "RESIDENT",
                description = "Absent when nobody said in which and the place has several: see bays")
        Optional<BayClass> bayClass,

        @Schema(
                description = "What is found in each class of bay, when nobody said in which; the outcome above is the"
                        + " best of them, and nothing is advised")
        List<BesideResponse.BayFindingResponse> bays,

        @Schema(description = "The time asked about") Instant at,

        Instant answeredAt,

        @Schema(description = "The right the finding rests on, if it rests on one")
        Optional<RightShown> right,

        @Schema(description = "Every other right of this mark, the best for the driver first")
        List<RightShown> alsoConsidered,

        @Schema(description = "How old the knowledge of each source was")
        List<SourceAgeResponse> dataAge,

        @Schema(examples = "STORED", description = "Where the evidence is: SPOOLED while the database is away")
        StoredState stored,

        @Schema(description = "The check this one looks at again, if it does")
        Optional<UUID> recheckOf,

        @Schema(description = "Where in the evidence chain it is: keep it, to prove that there was this check")
        ChainLink evidence) {

    static CheckResponse of(KeptCheck kept) {
        CheckAnswer answer = kept.check().answer();
        return new CheckResponse(
                kept.check().checkId(),
                answer.outcome(),
                answer.headline(),
                answer.advice(),
                answer.suggestedCode(),
                answer.reasons(),
                answer.overlays().stream().sorted().toList(),
                answer.until(),
                answer.lapse().map(LapseResponse::of),
                BesideResponse.DisplayedResponse.all(answer.beside()),
                answer.beside().flatMap(CheckAnswer.Beside::observeUntil),
                answer.beside().flatMap(CheckAnswer.Beside::stay).map(BesideResponse.StayResponse::of),
                BesideResponse.NearMarkResponse.all(answer.beside()),
                BesideResponse.EarlierResponse.all(answer.beside()),
                answer.vrm(),
                answer.place(),
                answer.allPlaces(),
                answer.bayClass(),
                BesideResponse.BayFindingResponse.all(answer.beside()),
                answer.at(),
                answer.answeredAt(),
                answer.right().map(CheckAnswer.RightConsidered::shown),
                answer.alsoConsidered().stream()
                        .map(CheckAnswer.RightConsidered::shown)
                        .toList(),
                answer.dataAge().stream().map(SourceAgeResponse::of).toList(),
                kept.state(),
                kept.check().again().map(CheckRecord.Again::checkId),
                kept.link());
    }

    record LapseResponse(
            Instant endedAt,
            @Schema(examples = "EXPIRED") EndedBy endedBy,
            @Schema(examples = "14") long minutesAgo,

            @Schema(description = "Whether the ten-minute rule applies and its time has not passed")
            boolean withinTenMinutes) {

        static LapseResponse of(CheckAnswer.Lapse lapse) {
            return new LapseResponse(lapse.endedAt(), lapse.endedBy(), lapse.minutesAgo(), lapse.withinTenMinutes());
        }
    }

    record SourceAgeResponse(
            @Schema(examples = "permits") String source,

            @Schema(examples = "PT0.8S", description = "Absent for a source never heard of")
            Optional<Duration> age,

            boolean stale,

            @Schema(examples = "0", description = "How many of its rights could not be read")
            int unreadable) {

        static SourceAgeResponse of(CheckAnswer.SourceAge age) {
            return new SourceAgeResponse(age.source(), age.age(), age.stale(), age.unreadable());
        }
    }
}

package uk.kerbside.enforcement.check.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.enforcement.chain.ChainLink;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.check.KeptCheck;
import uk.kerbside.enforcement.check.StoredState;
import uk.kerbside.enforcement.knowledge.RightShown;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.finding.Outcome;
import uk.kerbside.kernel.finding.Overlay;

/** What a customer is told of an own car, as it goes over the wire. */
record MyCoverResponse(
        @Schema(examples = "0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b")
        UUID checkId,

        @Schema(description = "Whether nothing speaks against the driver, as far as was looked")
        boolean inOrder,

        @Schema(examples = "COVERED") Outcome outcome,

        @Schema(examples = "Covered by RESIDENT permit P-7KQ2-9XNM until 24 November 2027 at 00:00.")
        String headline,

        @Schema(
                examples = "[\"All rights of this mark were looked at; only yours are named.\"]",
                description = "Whose rights were looked at")
        List<String> reasons,

        @Schema(description = "What else there is to know") List<Overlay> overlays,

        @Schema(description = "Until when, as far as is known")
        Optional<Instant> until,

        Optional<CheckResponse.LapseResponse> lapse,

        @Schema(description = "The longest stay on what covers, where it is limited")
        Optional<BesideResponse.StayResponse> stay,

        @Schema(examples = "AB12CDE", description = "The mark as it was understood")
        String vrm,

        @Schema(examples = "RO1", description = "The most specific place asked about")
        String place,

        @Schema(examples = "[\"S1\", \"RO1\"]", description = "All places asked about, the most specific first")
        List<String> places,

        @Schema(examples = "RESIDENT", description = "Absent when nobody said in which: see bays")
        Optional<BayClass> bayClass,

        @Schema(description = "What is found in each class of bay, when nobody said in which")
        List<BesideResponse.BayFindingResponse> bays,

        Instant at,

        @Schema(description = "The right of yours the answer rests on, if it rests on one")
        Optional<RightShown> right,

        @Schema(description = "Every other right of yours for this mark, the best first")
        List<RightShown> alsoConsidered,

        @Schema(description = "How old the knowledge of each source was")
        List<CheckResponse.SourceAgeResponse> dataAge,

        @Schema(examples = "STORED") StoredState stored,

        @Schema(description = "Where in the evidence chain it is: keep it, to prove that you were told so")
        ChainLink evidence) {

    static MyCoverResponse of(KeptCheck kept) {
        CheckAnswer answer = kept.check().answer();
        return new MyCoverResponse(
                kept.check().checkId(),
                answer.speaksForDriver(),
                answer.outcome(),
                answer.headline(),
                answer.reasons(),
                answer.overlays().stream().sorted().toList(),
                answer.until(),
                answer.lapse().map(CheckResponse.LapseResponse::of),
                answer.beside().flatMap(CheckAnswer.Beside::stay).map(BesideResponse.StayResponse::of),
                answer.vrm(),
                answer.place(),
                answer.allPlaces(),
                answer.bayClass(),
                BesideResponse.BayFindingResponse.all(answer.beside()),
                answer.at(),
                answer.right().map(CheckAnswer.RightConsidered::shown),
                answer.alsoConsidered().stream()
                        .map(CheckAnswer.RightConsidered::shown)
                        .toList(),
                answer.dataAge().stream()
                        .map(CheckResponse.SourceAgeResponse::of)
                        .toList(),
                kept.state(),
                kept.link());
    }
}

package uk.kerbside.enforcement.check.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.check.Observed;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.finding.Displayed;
import uk.kerbside.kernel.finding.Outcome;
import uk.kerbside.kernel.vrm.Nearness;

/** What an officer is shown beside a finding, as it goes over the wire. */
final class BesideResponse {
    private BesideResponse() {}

    record BayFindingResponse(
            @Schema(examples = "RESIDENT") BayClass bayClass,
            @Schema(examples = "RO1") String place,
            @Schema(examples = "COVERED") Outcome outcome,

            @Schema(examples = "Covered by RESIDENT permit P-7KQ2-9XNM until 24 November 2027 at 00:00.")
            String headline) {

        static List<BayFindingResponse> all(Optional<CheckAnswer.Beside> beside) {
            return beside.map(CheckAnswer.Beside::bays).orElse(List.of()).stream()
                    .map(bay -> new BayFindingResponse(bay.bayClass(), bay.place(), bay.outcome(), bay.headline()))
                    .toList();
        }
    }

    @Schema(name = "DisplayedJudged")
    record DisplayedResponse(
            @Schema(examples = "CARD") Observed.Kind kind,
            @Schema(examples = "GOOD") Displayed.Verdict verdict,

            @Schema(examples = "What is displayed is good here, in this bay, now.")
            String reason) {

        static List<DisplayedResponse> all(Optional<CheckAnswer.Beside> beside) {
            return beside.map(CheckAnswer.Beside::displayed).orElse(List.of()).stream()
                    .map(one -> new DisplayedResponse(one.kind(), one.verdict(), one.reason()))
                    .toList();
        }
    }

    record StayResponse(
            @Schema(examples = "PT3H") Duration most,

            @Schema(
                    description =
                            "When the stay began, or the vehicle was first seen unmoved; absent when nobody can tell")
            Optional<Instant> since) {

        static StayResponse of(CheckAnswer.LongestStay stay) {
            return new StayResponse(stay.most(), stay.since());
        }
    }

    record NearMarkResponse(
            @Schema(examples = "AB12CDF") String mark,

            @Schema(examples = "ONE_CHARACTER", description = "How it is near")
            Nearness nearness) {

        static List<NearMarkResponse> all(Optional<CheckAnswer.Beside> beside) {
            return beside.map(CheckAnswer.Beside::nearMarks).orElse(List.of()).stream()
                    .map(near -> new NearMarkResponse(near.mark(), near.nearness()))
                    .toList();
        }
    }

    record EarlierResponse(
            @Schema(examples = "0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b")
            UUID checkId,

            @Schema(description = "The time it asked about") Instant at) {

        static List<EarlierResponse> all(Optional<CheckAnswer.Beside> beside) {
            return beside.map(CheckAnswer.Beside::earlierChecks).orElse(List.of()).stream()
                    .map(earlier -> new EarlierResponse(earlier.checkId(), earlier.at()))
                    .toList();
        }
    }
}

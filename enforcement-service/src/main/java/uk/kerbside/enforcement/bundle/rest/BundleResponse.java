package uk.kerbside.enforcement.bundle.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.enforcement.bundle.Bundle;
import uk.kerbside.enforcement.chain.ChainLink;
import uk.kerbside.enforcement.chain.Receipt;
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.enforcement.check.Correction;
import uk.kerbside.enforcement.check.KeptCheck;
import uk.kerbside.enforcement.check.KeptCorrection;
import uk.kerbside.enforcement.knowledge.RightShown;
import uk.kerbside.enforcement.ledger.RecallRights;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceKind;

/** A bundle as it goes over the wire. Checks and corrections are exactly as they were kept. */
record BundleResponse(
        Instant preparedAt,
        CheckEvidence check,

        @Schema(description = "Absent for the second or two until the check is sealed")
        Optional<Receipt> receipt,

        @Schema(description = "What was said of the check afterwards, the oldest first")
        List<CorrectionEvidence> corrections,

        @Schema(description = "The checks that looked at it again, the oldest first")
        List<CheckEvidence> rechecks,

        @Schema(description = "The place as it was at the time asked about, as far as is known now")
        Optional<PlaceOrder> place,

        @Schema(description = "Every right of the mark, as it was known when the check was answered")
        List<RightShown> knownThen,

        @Schema(description = "The same as it is known now") List<RightShown> knownNow) {

    static BundleResponse of(Bundle bundle) {
        return new BundleResponse(
                bundle.preparedAt(),
                CheckEvidence.of(bundle.check()),
                bundle.receipt(),
                bundle.corrections().stream().map(CorrectionEvidence::of).toList(),
                bundle.again().stream().map(CheckEvidence::of).toList(),
                bundle.place()
                        .map(place -> PlaceOrder.of(
                                place, bundle.check().check().answer().at())),
                bundle.knownThen().stream().map(RecallRights.Recalled::shown).toList(),
                bundle.knownNow().stream().map(RecallRights.Recalled::shown).toList());
    }

    /** A check with its place in the evidence chain. */
    record CheckEvidence(CheckRecord record, ChainLink evidence) {
        static CheckEvidence of(KeptCheck kept) {
            return new CheckEvidence(kept.check(), kept.link());
        }
    }

    /** A correction with its place in the evidence chain. */
    record CorrectionEvidence(Correction record, ChainLink evidence) {
        static CorrectionEvidence of(KeptCorrection kept) {
            return new CorrectionEvidence(kept.correction(), kept.link());
        }
    }

    record PlaceOrder(
            @Schema(examples = "RO1") String code,
            @Schema(examples = "ZONE") PlaceKind kind,
            @Schema(examples = "Romford RO1") String name,
            List<BayClass> bayClasses,

            @Schema(description = "The traffic order with its amendments")
            String trafficOrder,

            LocalDate validFrom,
            Optional<LocalDate> validUntil,

            @Schema(description = "Bays nobody might use at the time asked about")
            List<Suspended> suspensions) {

        static PlaceOrder of(Place place, Instant at) {
            return new PlaceOrder(
                    place.code().value(),
                    place.kind(),
                    place.name(),
                    place.bayClasses().stream().sorted().toList(),
                    place.trafficOrder(),
                    place.validFrom(),
                    place.validUntil(),
                    place.suspensions().stream()
                            .filter(suspension -> suspension.interval().contains(at))
                            .map(Suspended::of)
                            .toList());
        }
    }

    record Suspended(
            @Schema(examples = "S-17") String reference,
            Instant from,
            Optional<Instant> until,

            @Schema(description = "All of the place's when empty")
            List<BayClass> bayClasses,

            @Schema(examples = "outside numbers 4 to 10", description = "Which of the bays; all when absent")
            Optional<String> location) {

        static Suspended of(Place.Suspension suspension) {
            return new Suspended(
                    suspension.reference(),
                    suspension.interval().from(),
                    suspension.interval().until(),
                    suspension.bayClasses().stream().sorted().toList(),
                    suspension.location());
        }
    }
}

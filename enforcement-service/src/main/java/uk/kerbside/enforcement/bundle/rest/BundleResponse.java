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
import uk.kerbside.enforcement.ledger.RecallRights;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.Standing;
import uk.kerbside.kernel.vrm.Vrm;

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

        @Schema(description = "The place as it is known now; absent when it is known no more")
        Optional<PlaceOrder> place,

        @Schema(description = "Every right of the mark, as it was known when the check was answered")
        List<KnownRight> knownThen,

        @Schema(description = "The same as it is known now") List<KnownRight> knownNow) {

    static BundleResponse of(Bundle bundle) {
        return new BundleResponse(
                bundle.preparedAt(),
                CheckEvidence.of(bundle.check()),
                bundle.receipt(),
                bundle.corrections().stream().map(CorrectionEvidence::of).toList(),
                bundle.again().stream().map(CheckEvidence::of).toList(),
                bundle.place().map(PlaceOrder::of),
                bundle.knownThen().stream().map(KnownRight::of).toList(),
                bundle.knownNow().stream().map(KnownRight::of).toList());
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
            Optional<LocalDate> validUntil) {

        static PlaceOrder of(Place place) {
            return new PlaceOrder(
                    place.code().value(),
                    place.kind(),
                    place.name(),
                    place.bayClasses().stream().sorted().toList(),
                    place.trafficOrder(),
                    place.validFrom(),
                    place.validUntil());
        }
    }

    record KnownRight(
            @Schema(examples = "permits:P-7KQ2-9XNM") String rightId,
            @Schema(examples = "1.3") String revision,
            @Schema(examples = "PERMIT") RightSource source,
            @Schema(examples = "P-7KQ2-9XNM") String reference,
            @Schema(examples = "RESIDENT") String type,
            @Schema(examples = "1") int ruleVersion,
            @Schema(examples = "AB12CDE") String mark,
            @Schema(examples = "EXACT") Vrm.Match match,
            @Schema(examples = "LIVE") Standing.Code standing,
            Instant from,
            Optional<Instant> until,
            Instant knownFrom,
            Optional<Instant> knownUntil) {

        static KnownRight of(RecallRights.Recalled recalled) {
            Right right = recalled.right().right();
            return new KnownRight(
                    right.id(),
                    right.revision().toString(),
                    right.source(),
                    right.reference(),
                    right.typeCode(),
                    right.ruleVersion(),
                    recalled.mark().value(),
                    recalled.match(),
                    recalled.standing().code(),
                    right.term().from(),
                    right.term().until(),
                    recalled.knownFrom(),
                    recalled.knownUntil());
        }
    }
}

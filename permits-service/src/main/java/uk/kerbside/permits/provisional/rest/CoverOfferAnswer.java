package uk.kerbside.permits.provisional.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.CivilTime;
import uk.kerbside.permits.catalogue.EvidenceSet;
import uk.kerbside.permits.provisional.CoverOffer;
import uk.kerbside.permits.quote.Words;

/**
 * What somebody would get, and owe, before they have proved what it is for.
 *
 * @param until when the cover ends without proof, if it is paid today
 * @param fee what is paid first, and held
 */
record CoverOfferAnswer(
        boolean provisional,
        Instant until,
        @Schema(examples = "2026-12-23") LocalDate lastValidDay,
        List<OwedProof> owed,
        @Schema(examples = "[\"UTILITY_BILL\"]") List<String> documents,
        WireMoney fee,
        Instant validFrom,

        @Schema(
                examples = "2027-11-23",
                description = "To when the whole permit would be good, counted from its first day")
        LocalDate provedUntil,

        String message) {

    /** Something to be proved, and any of the documents that do it. */
    record OwedProof(@Schema(examples = "address") String proves, List<String> anyOf) {
        static OwedProof of(EvidenceSet set) {
            return new OwedProof(
                    set.proves(),
                    set.anyOf().stream().map(EvidenceSet.Paper::document).toList());
        }
    }

    static CoverOfferAnswer of(CoverOffer offer, ZoneId zone) {
        LocalDate lastValidDay = CivilTime.lastValidDay(offer.until(), zone);
        return new CoverOfferAnswer(
                true,
                offer.until(),
                lastValidDay,
                offer.owed().stream().map(OwedProof::of).toList(),
                offer.documents(),
                WireMoney.of(offer.quote().price()),
                offer.quote().term().from(),
                offer.quote().term().lastValidDay(zone),
                "This is PROVISIONAL. Paid today, you are covered until the end of " + Words.day(lastValidDay)
                        + ". Send what proves "
                        + String.join(
                                " and ",
                                offer.owed().stream().map(EvidenceSet::proves).toList())
                        + " by then: accepted, the permit goes on without another payment; otherwise it ends and all you"
                        + " paid for it is given back.");
    }
}

package uk.kerbside.visitor.visit.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.events.visits.VisitEndedBy;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.confirmation.Confirmations;
import uk.kerbside.visitor.visit.Visit;
import uk.kerbside.visitor.visit.VisitStatus;

/** A visit as its household sees it, with what an officer would be told of it at this moment. */
@ApplicationScoped
class VisitAnswers {
    private final Confirmations confirmations;
    private final InstantSource clock;

    VisitAnswers(Confirmations confirmations, InstantSource clock) {
        this.confirmations = confirmations;
        this.clock = clock;
    }

    VisitAnswer of(Visit visit) {
        return new VisitAnswer(
                visit.visitId(),
                visit.status(),
                visit.vrm().value(),
                visit.vrm().didYouMean().map(Vrm::value),
                visit.zone(),
                visit.from(),
                visit.until(),
                visit.units(),
                visit.unitsReturned(),
                visit.bookedAt(),
                visit.endedAt(),
                visit.endedBy(),
                visit.coversAt(clock.instant()),
                visit.rightId(),
                confirmations.isConfirmed(visit.rightId(), visit.revision()));
    }

    /**
     * @param didYouMean a legal mark that looks like the one given, when that one is not legal itself
     * @param coversNow whether the vehicle may stand in the zone now because of it: by the rule for officers
     * @param visibleToOfficers whether enforcement has said that it answers checks from this
     */
    record VisitAnswer(
            @Schema(examples = "V-7KQ2-9XNM") String visitId,
            VisitStatus status,
            @Schema(examples = "AB12CDE") String vrm,

            @Schema(examples = "LG09RVK", description = "Another mark that looks like the one given; ask the visitor")
            Optional<String> didYouMean,

            @Schema(examples = "SQ1") String zone,
            @Schema(examples = "2026-11-24T09:30:00Z") Instant from,

            @Schema(examples = "2026-11-24T13:30:00Z", description = "When cover ends, or ended")
            Instant until,

            @Schema(examples = "1", description = "Units it holds or held")
            int units,

            @Schema(examples = "0", description = "Units that came back")
            int unitsReturned,

            @Schema(examples = "2026-11-24T09:30:00Z") Instant bookedAt,
            Optional<Instant> endedAt,
            Optional<VisitEndedBy> endedBy,

            @Schema(description = "Whether the vehicle may stand in the zone now because of this visit")
            boolean coversNow,

            @Schema(examples = "visitor:V-7KQ2-9XNM") String rightId,

            @Schema(description = "Whether enforcement has said that it answers checks from this")
            boolean visibleToOfficers) {}
}

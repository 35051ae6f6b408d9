package uk.kerbside.permits.dispensation.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.dispensation.Dispensation;
import uk.kerbside.permits.dispensation.DispensationReason;
import uk.kerbside.permits.dispensation.DispensationStatus;
import uk.kerbside.permits.dispensation.Restriction;

/** A dispensation as it stands. */
@Schema(name = "Dispensation")
record DispensationAnswer(
        @Schema(examples = "D-7KQ2-9XNM") String reference,
        @Schema(examples = "A-3FQD-8KTM") String accountId,
        DispensationStatus status,
        @Schema(examples = "RO5") String place,

        @Schema(examples = "SL-D-7KQ2-9XNM", description = "The place made of the location that was stated")
        Optional<String> locationCode,

        @Schema(examples = "Como Road, outside 4 to 10") Optional<String> location,
        List<BayClass> bayClasses,
        DispensationReason reason,

        @Schema(examples = "A hearse and two cars at number 8")
        String words,

        @Schema(examples = "2026-12-01T08:00:00Z") Instant startsAt,
        @Schema(examples = "2026-12-01T18:00:00Z") Instant endsAt,
        @Schema(examples = "Mon-Fri 08:00-18:00") Optional<String> hours,
        @Schema(examples = "3") int mostVehicles,

        @Schema(examples = "[\"AB12CDE\"]", description = "The vehicles it is or will be for")
        List<String> vrms,

        @Schema(examples = "[]", description = "What it goes beyond by its order")
        List<Restriction> restrictions,

        @Schema(examples = "TTRO 2026/117") Optional<String> orderReference,

        @Schema(examples = "S-7KQ2-9XNM", description = "The suspension of bays that does not bite for its vehicles")
        Optional<String> suspension,

        boolean takesBays,
        Instant requestedAt,
        Optional<Instant> decidedAt,

        @Schema(description = "What its holder was told with the decision")
        Optional<String> decisionWords,

        @Schema(description = "Since when it is over before its time")
        Optional<Instant> endedAt,

        Optional<String> endedWords,

        @Schema(description = "Whether checks are answered from it as it is")
        boolean visibleToOfficers) {

    static DispensationAnswer of(Dispensation one, Instant now, boolean visibleToOfficers) {
        return new DispensationAnswer(
                one.reference(),
                one.accountId(),
                one.status(),
                one.placeCode(),
                one.locationCode(),
                one.location(),
                one.bayClasses(),
                one.reason(),
                one.words(),
                one.startsAt(),
                one.endsAt(),
                one.hours(),
                one.mostMarks(),
                one.marksAt(now).stream().map(Vrm::value).toList(),
                one.restrictions(),
                one.orderReference(),
                one.suspension(),
                one.takesBays(),
                one.requestedAt(),
                one.decidedAt(),
                one.decisionWords(),
                one.endedAt(),
                one.endedWords(),
                visibleToOfficers);
    }

    /** Marks and words are personal data. */
    @Override
    public String toString() {
        return "DispensationAnswer[" + reference + ", " + status + "]";
    }
}

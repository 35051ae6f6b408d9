package uk.kerbside.permits.apds.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.dispensation.Dispensation;
import uk.kerbside.permits.dispensation.DispensedMark;

/** A dispensation in the standard's shape: all are of one specification, as they follow no type's rules. */
final class DispensationShape {
    private final Elements elements;
    private final boolean showsMarks;
    private final Instant now;

    /** @param showsMarks whether the reader may see them */
    DispensationShape(Elements elements, boolean showsMarks, Instant now) {
        this.elements = elements;
        this.showsMarks = showsMarks;
        this.now = now;
    }

    /** What all dispensations refer to. */
    static ApdsRightSpecification specification(Elements elements) {
        return new ApdsRightSpecification(
                Dispensation.TYPE,
                Dispensation.RULE_VERSION,
                Apds.Text.of("Dispensation"),
                "permitParking",
                false,
                List.of("licensePlate"),
                new Apds.Validity(
                        "definedByValidityTimeSpec",
                        new Apds.OverallPeriod(elements.first(), Optional.empty(), List.of())),
                elements.issuer(),
                elements.area(true, List.of()));
    }

    ApdsAssignedRight of(Dispensation dispensation) {
        Instant end = end(dispensation);
        List<ApdsAssignedRight.Credential> goodNow = used(dispensation, end)
                .filter(mark -> !now.isBefore(mark.goodFrom()) && mark.isGoodAfter(now) && now.isBefore(end))
                .map(mark -> Credentials.of(Vrm.of(mark.vrm())))
                .toList();
        List<ApdsAssignedRight.PlannedUse> uses = used(dispensation, end)
                .map(mark -> Credentials.use(Vrm.of(mark.vrm()), mark.goodFrom(), mark.goodUntil(), end))
                .toList();
        return new ApdsAssignedRight(
                dispensation.reference(),
                dispensation.revision().n(),
                new Apds.Reference(Dispensation.TYPE, Dispensation.RULE_VERSION, "RightSpecification"),
                new ApdsAssignedRight.Holder(Optional.of(goodNow).filter(marks -> showsMarks)),
                elements.issuer(),
                "electronic",
                dispensation.decidedAt().orElseThrow(),
                end,
                Optional.of(uses).filter(marks -> showsMarks),
                elements.area(false, List.of(dispensation.locationCode().orElse(dispensation.placeCode()))),
                new Apds.Validity(
                        status(dispensation, end),
                        new Apds.OverallPeriod(
                                dispensation.startsAt(),
                                Optional.of(end),
                                dispensation.hours().map(Periods::of).orElse(List.of()))));
    }

    private static Stream<DispensedMark> used(Dispensation dispensation, Instant end) {
        return dispensation.marks().stream().filter(mark -> mark.goodFrom().isBefore(end));
    }

    private static Instant end(Dispensation dispensation) {
        return dispensation.endedAt().filter(dispensation.endsAt()::isAfter).orElse(dispensation.endsAt());
    }

    private String status(Dispensation dispensation, Instant end) {
        if (!now.isBefore(end)) {
            return "definedByValidityTimeSpec";
        }
        return now.isBefore(dispensation.startsAt()) ? "planned" : "active";
    }
}

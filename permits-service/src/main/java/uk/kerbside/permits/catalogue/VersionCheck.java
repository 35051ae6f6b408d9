package uk.kerbside.permits.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.kerbside.events.accounts.VehicleClass;
import uk.kerbside.kernel.WeeklyHours;
import uk.kerbside.kit.problem.Problem;
import uk.kerbside.permits.catalogue.Conferral.PlaceRule;
import uk.kerbside.permits.catalogue.Eligibility.PropertyNeed;

/** Finds every fault in one version: what a schema cannot tell because two fields contradict each other. */
final class VersionCheck {
    private final TypeVersion version;
    private final String at;
    private final List<Problem.Fault> faults = new ArrayList<>();

    VersionCheck(TypeVersion version, String at) {
        this.version = version;
        this.at = at;
    }

    List<Problem.Fault> faults() {
        checkDates();
        checkLimits();
        checkEvidence();
        checkConferral();
        if (version.takesApplications()) {
            checkVehicles();
            checkTerms();
            faults.addAll(new PriceCheck(version, at).faults());
        }
        version.provisional().ifPresent(rules -> faults.addAll(new ProvisionalCheck(version, rules, at).faults()));
        return faults;
    }

    private void checkDates() {
        version.effectiveUntil()
                .filter(until -> !until.isAfter(version.effectiveFrom()))
                .ifPresent(until -> fault("/effectiveUntil", "must be after effectiveFrom"));
    }

    private void checkLimits() {
        Set<Limit.Scope> seen = EnumSet.noneOf(Limit.Scope.class);
        PropertyNeed property = version.eligibility().property();
        for (int i = 0; i < version.limits().size(); i++) {
            Limit.Scope scope = version.limits().get(i).scope();
            if (!seen.add(scope)) {
                fault("/limits/" + i + "/scope", "is limited twice");
            }
            if (scope == Limit.Scope.PLACE) {
                fault("/limits/" + i + "/scope", "is set for a place, not for a type");
            }
            boolean byProperty = scope == Limit.Scope.HOUSEHOLD || scope == Limit.Scope.PROPERTY;
            if (byProperty && property == PropertyNeed.NONE) {
                fault("/limits/" + i + "/scope", "counts at a property, which holders of this type need not have");
            }
        }
    }

    private void checkEvidence() {
        for (int set = 0; set < version.evidence().size(); set++) {
            List<EvidenceSet.Paper> papers = version.evidence().get(set).anyOf();
            for (int i = 0; i < papers.size(); i++) {
                EvidenceSet.Paper paper = papers.get(i);
                if ((paper.age() == EvidenceSet.Age.NOT_OLDER_THAN)
                        != paper.notOlderThan().isPresent()) {
                    fault(
                            "/evidence/" + set + "/anyOf/" + i + "/notOlderThan",
                            "goes with the age NOT_OLDER_THAN and with no other");
                }
            }
        }
    }

    private void checkConferral() {
        Conferral confers = version.confers();
        PropertyNeed property = version.eligibility().property();
        if (confers.placeRule() == PlaceRule.OWN_ZONE && property != PropertyNeed.IN_ZONE) {
            fault("/confers/placeRule", "is the holder's own zone, so the property must be IN_ZONE");
        }
        if (confers.placeRule() == PlaceRule.OWN_SCHOOL_STREET && property != PropertyNeed.ON_SCHOOL_STREET) {
            fault("/confers/placeRule", "is the holder's own school street, so the property must be ON_SCHOOL_STREET");
        }
        if (confers.placeRule() == PlaceRule.EVERYWHERE && !confers.places().isEmpty()) {
            fault("/confers/places", "says nothing where a permit is good everywhere");
        }
        confers.hours().ifPresent(this::checkHours);
        if (confers.hours().isPresent() && confers.chosenWeekdays()) {
            fault("/confers/hours", "cannot be fixed where the holder chooses the weekdays");
        }
    }

    private void checkHours(String hours) {
        try {
            WeeklyHours.parse(hours);
        } catch (IllegalArgumentException e) {
            fault("/confers/hours", "cannot be read: " + e.getMessage());
        }
    }

    private void checkVehicles() {
        if (version.vehicles().live() > version.vehicles().most()) {
            fault("/vehicles/live", "must not be more than are listed at most");
        }
        List<VehicleRules.ClassRule> classes = version.vehicles().classes().orElse(List.of());
        for (int i = 0; i < classes.size(); i++) {
            VehicleClass named = classes.get(i).vehicleClass();
            if (classes.subList(0, i).stream().anyMatch(earlier -> earlier.vehicleClass() == named)) {
                fault("/vehicles/classes/" + i + "/vehicleClass", "has a rule already");
            }
        }
    }

    private void checkTerms() {
        if (version.terms().isEmpty()) {
            fault("/terms", "is missing");
            return;
        }
        Terms terms = version.terms().get();
        if (terms.kinds() != 1) {
            fault("/terms", "must have exactly one of choices, days and until");
        }
        terms.days()
                .filter(days -> days.least() > days.most())
                .ifPresent(days -> fault("/terms/days/most", "must not be less than least"));
        terms.until().ifPresent(this::checkFixedEnd);
    }

    private void checkFixedEnd(LocalDate until) {
        if (!until.isAfter(version.effectiveFrom())) {
            fault("/terms/until", "must be after effectiveFrom");
        }
    }

    private void fault(String pointer, String message) {
        faults.add(new Problem.Fault(at + pointer, message));
    }
}

package uk.kerbside.permits.catalogue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** The rules of a version as somebody proposes them: {@link TypeVersion} without the number the catalogue gives. */
public record ProposedRules(
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveUntil,
        boolean free,
        Eligibility eligibility,
        List<Limit> limits,
        List<EvidenceSet> evidence,
        Optional<Terms> terms,
        int startAtMostDaysAhead,
        int noticeWorkingDays,
        Prices prices,
        VehicleRules vehicles,
        Conferral confers,
        TypeVersion.Review review,
        int decisionWithinWorkingDays,
        Period payWithin,
        Optional<TypeVersion.RenewalRules> renewal,
        Optional<TypeVersion.ReminderRules> reminders,
        Optional<TypeVersion.RefundRules> refund,
        Optional<TypeVersion.VisitorRules> visitor,
        Optional<ProvisionalRules> provisional) {
    public ProposedRules {
        limits = List.copyOf(limits);
        evidence = List.copyOf(evidence);
    }

    TypeVersion numbered(int version) {
        return new TypeVersion(
                version,
                effectiveFrom,
                effectiveUntil,
                free,
                eligibility,
                limits,
                evidence,
                terms,
                startAtMostDaysAhead,
                noticeWorkingDays,
                prices,
                vehicles,
                confers,
                review,
                decisionWithinWorkingDays,
                payWithin,
                renewal,
                reminders,
                refund,
                visitor,
                provisional,
                Optional.empty());
    }
}

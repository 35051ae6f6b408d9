package uk.kerbside.permits.evidence;

import java.time.LocalDate;
import java.time.Month;
import uk.kerbside.permits.catalogue.EvidenceSet;

/** How old a document may be; what the catalogue says of it, held against its dates. */
final class AgeRule {
    // Local Government Finance Act 1992, s. 69: a financial year is twelve months beginning with 1 April.
    private static final Month TAX_YEAR_BEGINS = Month.APRIL;
    /** Bills for a year are sent out before it begins. */
    private static final int BILLS_MONTHS_BEFORE = 1;

    private final EvidenceSet.Paper rule;

    AgeRule(EvidenceSet.Paper rule) {
        this.rule = rule;
    }

    /** Whether the dates a sender gave are enough to tell. */
    boolean canJudge(Paper paper) {
        return switch (rule.age()) {
            case ANY_DATE, IN_FORCE -> true;
            case NOT_OLDER_THAN -> paper.issuedOn().isPresent();
            case THIS_COUNCIL_TAX_YEAR ->
                paper.issuedOn().isPresent() || paper.validUntil().isPresent();
        };
    }

    /** @param day on which it was handed in */
    AgeVerdict verdict(Paper paper, LocalDate day) {
        if (paper.issuedOn().filter(day::isBefore).isPresent()) {
            return AgeVerdict.DATED_IN_THE_FUTURE;
        }
        return switch (rule.age()) {
            case ANY_DATE -> AgeVerdict.COUNTS;
            case IN_FORCE ->
                paper.validUntil().filter(day::isAfter).isPresent() ? AgeVerdict.NOT_IN_FORCE : AgeVerdict.COUNTS;
            case NOT_OLDER_THAN ->
                isTooOld(paper.issuedOn().orElseThrow(), day) ? AgeVerdict.TOO_OLD : AgeVerdict.COUNTS;
            case THIS_COUNCIL_TAX_YEAR -> isOfThisYear(paper, day) ? AgeVerdict.COUNTS : AgeVerdict.TOO_OLD;
        };
    }

    private boolean isTooOld(LocalDate issuedOn, LocalDate day) {
        return issuedOn.plus(rule.notOlderThan().orElseThrow()).isBefore(day);
    }

    /** The last day it is for tells the year; without one, the day it was issued. */
    private static boolean isOfThisYear(Paper paper, LocalDate day) {
        LocalDate begins = taxYear(day);
        return paper.validUntil()
                .map(until -> !until.isBefore(begins))
                .orElseGet(() -> !paper.issuedOn().orElseThrow().isBefore(begins.minusMonths(BILLS_MONTHS_BEFORE)));
    }

    private static LocalDate taxYear(LocalDate day) {
        LocalDate begins = LocalDate.of(day.getYear(), TAX_YEAR_BEGINS, 1);
        return day.isBefore(begins) ? begins.minusYears(1) : begins;
    }
}

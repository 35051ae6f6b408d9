package uk.kerbside.permits.refund;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.quote.Term;

/**
 * A permit as far as money goes.
 *
 * @param rules of the version it was issued under; empty where that gives nothing back
 * @param paid what was really paid for it here
 * @param term what was paid for: days that were given on top are not in it. Its months are counted from its first day, also
 *     where the permit took the place of another one in the middle of it
 * @param heldFrom since when this permit stands for it: what was paid is for months that begin no earlier
 * @param paidUntil when the term ended that was paid for: later than the term does where the permit was shortened since, and what
 *     is not used of it was given back then
 */
public record Refundable(
        String permitNumber,
        String accountId,
        String typeCode,
        Optional<TypeVersion.RefundRules> rules,
        Payments paid,
        Term term,
        Instant heldFrom,
        Instant paidUntil) {

    /** One that took nobody's place. */
    public Refundable(
            String permitNumber,
            String accountId,
            String typeCode,
            Optional<TypeVersion.RefundRules> rules,
            Payments paid,
            Term term) {
        this(permitNumber, accountId, typeCode, rules, paid, term, term.from(), term.until());
    }

    /** The same, paid for otherwise, in a term that began then, and for what it is good. */
    Refundable paidWith(Payments other, Instant termFrom) {
        Term whole = new Term(term.length(), termFrom, term.until());
        return new Refundable(permitNumber, accountId, typeCode, rules, other, whole, heldFrom, term.until());
    }

    /** Whether it took the place of another one after the term had begun. */
    boolean isLaterPart() {
        return heldFrom.isAfter(term.from());
    }
}

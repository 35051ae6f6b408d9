package uk.kerbside.permits.refund;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import uk.kerbside.kernel.CivilTime;
import uk.kerbside.kernel.Money;
import uk.kerbside.permits.catalogue.TypeVersion.RefundRules;
import uk.kerbside.permits.quote.Term;

/**
 * Full unused months less a fee, and nothing under a minimum. A month is one of the council's calendar, counted from the
 * first day of the term (ruling 1): the one from 31 January on ends with 28 February, and each begins at a local midnight,
 * whatever the clocks do. One that has begun is used.
 */
final class RefundRule {
    private static final Money NOTHING = Money.gbp(0);

    private final Refundable permit;
    private final Money given;
    private final ZoneId zone;

    /** @param given what was given back for the permit before */
    RefundRule(Refundable permit, Money given, ZoneId zone) {
        this.permit = permit;
        this.given = given;
        this.zone = zone;
    }

    /** What is given back when it ends then. */
    RefundQuote at(Instant end) {
        Months months = months(end);
        Money paid = permit.paid().sum();
        Money unused = share(paid, months);
        Money fee = permit.rules().map(rules -> rules.fee().toMoney()).orElse(NOTHING);
        Money left = least(unused.minus(fee), paid.minus(given));
        Optional<NothingBack> nothing = nothing(unused, left);
        Money amount = nothing.isEmpty() ? left : paid.minus(paid);
        return new RefundQuote(
                end, paid, months.all(), months.whole(), months.unused(), unused, fee, given, amount, nothing);
    }

    private Optional<NothingBack> nothing(Money unused, Money left) {
        if (permit.paid().isEmpty()) {
            return Optional.of(NothingBack.NOTHING_PAID);
        }
        if (permit.rules().isEmpty()) {
            return Optional.of(NothingBack.NOT_REFUNDABLE);
        }
        if (unused.isZero()) {
            return Optional.of(NothingBack.NO_FULL_MONTH_LEFT);
        }
        boolean tooLittle = left.compareTo(NOTHING) <= 0
                || left.compareTo(minimum(permit.rules().get())) < 0;
        return tooLittle ? Optional.of(NothingBack.UNDER_MINIMUM) : Optional.empty();
    }

    private static Money minimum(RefundRules rules) {
        return rules.minimum().toMoney();
    }

    /** How many months the term has, how many of them this permit was paid for, and how many of those are unused. */
    private record Months(int whole, int all, int unused) {}

    private Months months(Instant end) {
        Instant from = permit.term().from();
        Instant until = paidUntil();
        int whole = 0;
        int all = 0;
        int held = 0;
        int unused = 0;
        Instant begins = from;
        while (begins.isBefore(until)) {
            whole++;
            Instant ends = endOfMonth(whole);
            boolean isFull = !ends.isAfter(until);
            if (isPaidFor(begins, isFull)) {
                boolean isHeld = !ends.isAfter(permit.term().until());
                all++;
                held += begins.isBefore(permit.term().until()) ? 1 : 0;
                unused += isFull && isHeld && !begins.isBefore(end) ? 1 : 0;
            }
            begins = ends;
        }
        // What has not begun is unused as a whole, also where its last month is cut short.
        return new Months(whole, all, end.isAfter(from) ? unused : held);
    }

    /** Full months that begin later are what a permit is paid for that took another one's place. */
    private boolean isPaidFor(Instant begins, boolean isFull) {
        return !permit.isLaterPart() || isFull && !begins.isBefore(permit.heldFrom());
    }

    private Instant paidUntil() {
        Term term = permit.term();
        return term.length()
                .map(length -> Term.ofLength(length, term.from(), zone).until())
                .filter(permit.paidUntil()::isAfter)
                .orElse(permit.paidUntil());
    }

    private Instant endOfMonth(int number) {
        LocalDate firstDay = LocalDate.ofInstant(permit.term().from(), zone);
        return CivilTime.untilEndOf(CivilTime.lastDayOfTerm(firstDay, Period.ofMonths(number)), zone);
    }

    /** What does not divide is the holder's gain. */
    private static Money share(Money paid, Months months) {
        if (months.all() == 0) {
            return paid.minus(paid);
        }
        long minor = Math.ceilDiv(Math.multiplyExact(paid.minor(), months.unused()), (long) months.all());
        return new Money(minor, paid.currency());
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

package uk.kerbside.permits.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.quote.Scope;
import uk.kerbside.permits.quote.Term;
import uk.kerbside.permits.support.Catalogue;
import uk.kerbside.permits.support.MemoryCouncil;

/** A permit for a year, granted at noon on 24 November 2026 for one car in RO5. */
final class SomePermit {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Vrm CAR = Vrm.of("AB12CDE");
    static final Vrm VAN = Vrm.of("XY69ZZT");

    private SomePermit() {}

    static Permit granted(long pence, Instant from) {
        return PermitGrant.of("P-1", "A-1", quote(Catalogue.type("RESIDENT"), pence, from), List.of(CAR), NOON);
    }

    static Quote quote(PermitType type, long pence, Instant from) {
        return quote(type, pence, Term.ofLength(Period.ofMonths(12), from, MemoryCouncil.LONDON));
    }

    static Quote quote(PermitType type, long pence, Term term) {
        Holder.Property home = new Holder.Property("1", Optional.of("RO5"), Optional.empty(), false, Optional.empty());
        return new Quote(
                type,
                type.versionOn(LocalDate.of(2026, 11, 24)).orElseThrow(),
                new Holder("A-1", false, Optional.of(home), true, Set.of(), List.of()),
                1,
                Money.gbp(pence),
                List.of(new Quote.PriceLine("price", Money.gbp(pence))),
                term,
                new Scope(false, List.of("RO5"), List.of(BayClass.RESIDENT), Optional.empty()),
                List.of(),
                List.of());
    }
}

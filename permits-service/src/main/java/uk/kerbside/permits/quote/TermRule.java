package uk.kerbside.permits.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.Terms;
import uk.kerbside.permits.catalogue.TypeVersion;

/** For how long a permit is offered. */
final class TermRule {
    private TermRule() {}

    /** @throws RefusedException {@code TERM_NOT_OFFERED} */
    static Term term(TypeVersion rules, PermitRequest request, Instant from, ZoneId zone) {
        Terms terms = rules.terms().orElseThrow();
        if (terms.until().isPresent()) {
            return fixedTerm(terms.until().get(), request, from, zone);
        }
        Period length = (request.term().isPresent()
                        ? terms.offered(request.term().get())
                        : terms.usual())
                .orElseThrow(() -> new RefusedException(QuoteRefusal.TERM_NOT_OFFERED, offer(terms)));
        return Term.ofLength(length, from, zone);
    }

    private static Term fixedTerm(LocalDate lastDay, PermitRequest request, Instant from, ZoneId zone) {
        if (request.term().isPresent() || LocalDate.ofInstant(from, zone).isAfter(lastDay)) {
            throw new RefusedException(
                    QuoteRefusal.TERM_NOT_OFFERED, "All permits of this type end on " + Words.day(lastDay) + ".");
        }
        return Term.endingOn(lastDay, from, zone);
    }

    private static String offer(Terms terms) {
        return terms.days()
                .map(days -> "Ask for " + days.least() + " to " + days.most() + " days, such as P7D.")
                .orElseGet(() -> terms.choices().orElse(List.of()).stream()
                        .map(Words::term)
                        .collect(Collectors.joining(", ", "It is offered for ", ".")));
    }
}

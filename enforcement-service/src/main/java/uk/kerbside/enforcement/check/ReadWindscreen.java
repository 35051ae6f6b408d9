package uk.kerbside.enforcement.check;

import java.util.Locale;
import java.util.Optional;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.kernel.finding.Displayed;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.finding.Question.Windscreen;

/** Puts what an officer recorded of the windscreen into the kernel's words, with what is on file of each number. */
final class ReadWindscreen {
    private static final String PERMITS = "permits:";
    private static final String CARDS = "visitor:";

    private ReadWindscreen() {}

    static Windscreen of(CheckQuestion asked, Knowledge knowledge) {
        if (asked.nothingDisplayed()) {
            return Windscreen.NOTHING_DISPLAYED;
        }
        return asked.observed()
                .filter(observed -> !observed.displayed().isEmpty())
                .map(observed -> Windscreen.displaying(observed.displayed().stream()
                        .map(thing -> displayed(thing, knowledge))
                        .toList()))
                .orElse(Windscreen.NOT_LOOKED_AT);
    }

    private static Displayed displayed(Observed.Thing thing, Knowledge knowledge) {
        return switch (thing.kind()) {
            case CARD ->
                new Displayed.Card(
                        thing.number().orElseThrow(),
                        thing.on().orElseThrow(),
                        thing.time(),
                        onFile(CARDS, thing, knowledge));
            case PAPER_PERMIT ->
                new Displayed.PaperPermit(thing.number().orElseThrow(), onFile(PERMITS, thing, knowledge));
            case BLUE_BADGE -> new Displayed.BlueBadge(thing.on(), thing.time());
            case TICKET -> new Displayed.Ticket(thing.paidUntil().orElseThrow());
        };
    }

    /** As it was typed, or in capitals as numbers are issued. */
    private static Optional<KnownRight> onFile(String issuer, Observed.Thing thing, Knowledge knowledge) {
        String number = thing.number().orElseThrow().strip();
        return knowledge.right(issuer + number).or(() -> knowledge.right(issuer + number.toUpperCase(Locale.ROOT)));
    }
}

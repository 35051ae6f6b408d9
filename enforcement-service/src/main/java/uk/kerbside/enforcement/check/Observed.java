package uk.kerbside.enforcement.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an officer records with a check.
 *
 * @param displayed each thing seen behind the windscreen
 * @param valves how the valves of two wheels stand: unmoved, a vehicle has not moved
 * @param photos ids or addresses of photos, which are kept elsewhere
 */
public record Observed(
        List<Thing> displayed,
        Optional<Valves> valves,
        Optional<Instant> firstSeen,
        Optional<Instant> lastSeen,
        List<String> photos) {
    /** Nothing was recorded. */
    public static final Observed NOTHING =
            new Observed(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Hours of a clock's face. */
    public record Valves(int front, int rear) {}

    /** What may be displayed. */
    public enum Kind {
        CARD,
        PAPER_PERMIT,
        BLUE_BADGE,
        TICKET
    }

    /**
     * One thing displayed, with what can be read on it.
     *
     * @param number the serial of a card, or the number of a permit
     * @param on the day scratched on a card, or the last day of a badge
     * @param time the time scratched on a card, or set on the clock beside a badge
     * @param paidUntil until when a ticket is paid
     */
    public record Thing(
            Kind kind,
            Optional<String> number,
            Optional<LocalDate> on,
            Optional<LocalTime> time,
            Optional<Instant> paidUntil) {

        private List<String> parts() {
            return List.of(
                    kind.name(),
                    number.orElse(""),
                    on.map(LocalDate::toString).orElse(""),
                    time.map(LocalTime::toString).orElse(""),
                    paidUntil.map(Instant::toString).orElse(""));
        }
    }

    public Observed {
        displayed = List.copyOf(displayed);
        photos = List.copyOf(photos);
    }

    /** All of it as text, in a fixed order: as many parts as there are things and photos, said before them. */
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        parts.add(Integer.toString(displayed.size()));
        displayed.forEach(thing -> parts.addAll(thing.parts()));
        parts.add(valves.map(Valves::toString).orElse(""));
        parts.add(firstSeen.map(Instant::toString).orElse(""));
        parts.add(lastSeen.map(Instant::toString).orElse(""));
        parts.add(Integer.toString(photos.size()));
        parts.addAll(photos);
        return parts;
    }
}

package uk.kerbside.permits.apds.rest;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.apds.Changes;

/** Where something stands among what changed, the one that changed first first. */
record Spot(Instant at, String code, int version) implements Comparable<Spot> {
    private static final Comparator<Spot> IN_ORDER =
            Comparator.comparing(Spot::at).thenComparing(Spot::code).thenComparing(Spot::version);

    static Spot of(Changes.Versioned changed) {
        return new Spot(changed.at(), changed.code(), changed.version());
    }

    static Spot of(Position position) {
        return new Spot(position.instant(0), position.text(1), Math.toIntExact(position.number(2)));
    }

    Position position() {
        return Position.of(at, code, version);
    }

    boolean isAfter(Optional<Position> end) {
        return end.map(position -> compareTo(of(position)) > 0).orElse(true);
    }

    @Override
    public int compareTo(Spot other) {
        return IN_ORDER.compare(this, other);
    }
}

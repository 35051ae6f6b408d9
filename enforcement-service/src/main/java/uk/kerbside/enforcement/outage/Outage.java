package uk.kerbside.enforcement.outage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One window of time in which something was down.
 *
 * <pre>
 * open ──by hand, or when it is heard again──▶ closed
 * </pre>
 *
 * @param name which source or operator; empty for the whole system
 * @param until when it was over; empty while it is open
 * @param noticed whether the service opened it by itself
 * @param openedBy the login's subject
 * @param closedBy the login's subject
 * @param version counts its changes
 */
public record Outage(
        UUID outageId,
        DownKind kind,
        Optional<String> name,
        Instant from,
        Optional<Instant> until,
        String reason,
        boolean noticed,
        String openedBy,
        Instant openedAt,
        Optional<String> closedBy,
        long version) {

    public Outage {
        if (name.isPresent() == (kind == DownKind.SYSTEM)) {
            throw new IllegalArgumentException("An outage names what was down, unless it was all");
        }
        if (until.filter(end -> !end.isAfter(from)).isPresent()) {
            throw new IllegalArgumentException("An outage ends after it begins");
        }
    }

    public boolean isOpen() {
        return until.isEmpty();
    }

    public boolean includes(Instant instant) {
        return !instant.isBefore(from) && until.map(instant::isBefore).orElse(true);
    }

    Outage closed(Instant end, String by) {
        return new Outage(
                outageId,
                kind,
                name,
                from,
                Optional.of(end),
                reason,
                noticed,
                openedBy,
                openedAt,
                Optional.of(by),
                version + 1);
    }
}

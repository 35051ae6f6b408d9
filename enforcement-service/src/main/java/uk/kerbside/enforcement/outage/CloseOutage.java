package uk.kerbside.enforcement.outage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import uk.kerbside.enforcement.memory.Announcement;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** A supervisor says that an outage is over, or was at a time since. A source still silent opens the next one. */
@ApplicationScoped
public class CloseOutage {
    private final Outages outages;
    private final Announcement announcement;
    private final InstantSource clock;

    CloseOutage(Outages outages, Announcement announcement, InstantSource clock) {
        this.outages = outages;
        this.announcement = announcement;
        this.clock = clock;
    }

    /**
     * @param until when it was over; now when empty
     * @param condition refuses by throwing
     * @throws NotFoundException when there is no such outage
     * @throws InvalidRequestException when it would end before it began, or in the future
     * @throws RefusedException {@code OUTAGE_OVER}, {@code CONFLICTING_CHANGE}
     */
    @Transactional
    public Outage close(UUID outageId, Optional<Instant> until, Actor supervisor, Consumer<Outage> condition) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Outage outage =
                outages.find(outageId).orElseThrow(() -> new NotFoundException("There is no outage " + outageId + "."));
        condition.accept(outage);
        if (!outage.isOpen()) {
            throw new RefusedException(
                    OutageRefusal.OUTAGE_OVER,
                    "It was over at " + outage.until().orElseThrow() + ".");
        }
        Instant end = until.orElse(now).truncatedTo(ChronoUnit.MICROS);
        OpenOutage.requireEnd(outage.from(), end, now);
        Outage closed = outage.closed(end, supervisor.subject());
        if (!outages.close(closed)) {
            throw new RefusedException(CommonProblem.CONFLICTING_CHANGE, "Read the outage again, then decide.");
        }
        announcement.changed();
        return closed;
    }
}

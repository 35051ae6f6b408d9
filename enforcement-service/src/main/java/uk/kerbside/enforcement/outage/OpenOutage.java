package uk.kerbside.enforcement.outage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.enforcement.memory.Announcement;
import uk.kerbside.enforcement.operator.Operators;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.RefusedException;

/** A supervisor says that something is or was down. */
@ApplicationScoped
public class OpenOutage {
    /** What the supervisor says; open from now on unless it says otherwise. */
    public record Said(
            DownKind kind, Optional<String> name, Optional<Instant> from, Optional<Instant> until, String reason) {}

    private final Outages outages;
    private final CurrentKnowledge knowledge;
    private final Operators operators;
    private final Announcement announcement;
    private final InstantSource clock;

    OpenOutage(
            Outages outages,
            CurrentKnowledge knowledge,
            Operators operators,
            Announcement announcement,
            InstantSource clock) {
        this.outages = outages;
        this.knowledge = knowledge;
        this.operators = operators;
        this.announcement = announcement;
        this.clock = clock;
    }

    /**
     * @throws InvalidRequestException when the times or the name make no sense
     * @throws RefusedException {@code SOURCE_UNKNOWN}, {@code OPERATOR_UNHEARD_OF}, {@code SERVICE_UNAVAILABLE}
     */
    @Transactional
    public Outage open(Said said, Actor supervisor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant from = said.from().orElse(now).truncatedTo(ChronoUnit.MICROS);
        Optional<Instant> until = said.until().map(end -> end.truncatedTo(ChronoUnit.MICROS));
        requireTimes(from, until, now);
        requireKnown(said);
        Outage outage = new Outage(
                Ids.uuid7(),
                said.kind(),
                said.name(),
                from,
                until,
                said.reason().strip(),
                false,
                supervisor.subject(),
                now,
                until.map(end -> supervisor.subject()),
                1);
        outages.add(outage);
        announcement.changed();
        return outage;
    }

    private static void requireTimes(Instant from, Optional<Instant> until, Instant now) {
        if (from.isAfter(now)) {
            throw new InvalidRequestException("/from", "lies in the future");
        }
        until.ifPresent(end -> requireEnd(from, end, now));
    }

    static void requireEnd(Instant from, Instant until, Instant now) {
        if (!until.isAfter(from)) {
            throw new InvalidRequestException("/until", "must lie after from");
        }
        if (until.isAfter(now)) {
            throw new InvalidRequestException("/until", "lies in the future");
        }
    }

    private void requireKnown(Said said) {
        if (said.name().isPresent() == (said.kind() == DownKind.SYSTEM)) {
            throw new InvalidRequestException(
                    "/name", said.name().isPresent() ? "must be left out for the system" : "is missing");
        }
        switch (said.kind()) {
            case SYSTEM -> {}
            case SOURCE ->
                said.name()
                        .filter(this::isSource)
                        .orElseThrow(() -> new RefusedException(
                                OutageRefusal.SOURCE_UNKNOWN, "GET /v1/freshness names the sources."));
            case OPERATOR ->
                said.name()
                        .filter(operators::isKnown)
                        .orElseThrow(() -> new RefusedException(
                                OutageRefusal.OPERATOR_UNHEARD_OF, "No client belongs to an operator of that code."));
        }
    }

    private boolean isSource(String name) {
        return knowledge.ages().stream().anyMatch(age -> age.source().equals(name));
    }
}

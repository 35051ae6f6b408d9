package uk.kerbside.enforcement.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import uk.kerbside.enforcement.check.CheckRefusal;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.enforcement.memory.Announcement;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.vrm.UnusableVrmException;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.RefusedException;

/** A supervisor puts a mark on the list. */
@ApplicationScoped
public class AddAlert {
    /** What the supervisor wants; it holds from now on unless said otherwise. */
    public record Wanted(
            String vrm, AlertKind kind, String reason, List<String> places, Optional<Instant> from, Instant until) {
        public Wanted {
            places = List.copyOf(places);
        }

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "Wanted[" + kind + "]";
        }
    }

    private final MarkAlerts alerts;
    private final CurrentKnowledge knowledge;
    private final Announcement announcement;
    private final AlertSettings settings;
    private final InstantSource clock;

    AddAlert(
            MarkAlerts alerts,
            CurrentKnowledge knowledge,
            Announcement announcement,
            AlertSettings settings,
            InstantSource clock) {
        this.alerts = alerts;
        this.knowledge = knowledge;
        this.announcement = announcement;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws InvalidRequestException when the mark is none, or the times make no sense
     * @throws RefusedException {@code PLACE_UNKNOWN}, {@code SERVICE_UNAVAILABLE}
     */
    @Transactional
    public MarkAlert add(Wanted wanted, Actor supervisor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant from = wanted.from().orElse(now).truncatedTo(ChronoUnit.MICROS);
        Instant until = wanted.until().truncatedTo(ChronoUnit.MICROS);
        requireTerm(from, until, now);
        MarkAlert alert = new MarkAlert(
                Ids.uuid7(),
                mark(wanted.vrm()),
                wanted.kind(),
                wanted.reason().strip(),
                wanted.places().stream().distinct().map(this::place).toList(),
                from,
                until,
                supervisor.subject(),
                now,
                Optional.empty(),
                1);
        alerts.add(alert);
        announcement.changed();
        return alert;
    }

    private void requireTerm(Instant from, Instant until, Instant now) {
        if (!until.isAfter(from)) {
            throw new InvalidRequestException("/until", "must lie after from");
        }
        if (!until.isAfter(now)) {
            throw new InvalidRequestException("/until", "must lie in the future");
        }
        if (Duration.between(from, until).compareTo(settings.termAtMost()) > 0) {
            throw new InvalidRequestException(
                    "/until", "may lie at most " + settings.termAtMost().toDays() + " days after from");
        }
    }

    private static Vrm mark(String typed) {
        try {
            return Vrm.of(typed);
        } catch (UnusableVrmException e) {
            throw new InvalidRequestException("/vrm", e.getMessage());
        }
    }

    private PlaceCode place(String text) {
        try {
            PlaceCode code = PlaceCode.of(text);
            if (knowledge.get().place(code).isEmpty()) {
                throw new RefusedException(CheckRefusal.PLACE_UNKNOWN, "The council has no place " + code + ".");
            }
            return code;
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("/places", e.getMessage());
        }
    }
}

package uk.kerbside.enforcement.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import uk.kerbside.enforcement.memory.Announcement;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** A supervisor ends an alert before its time. What was checked under it stays as it was answered. */
@ApplicationScoped
public class EndAlert {
    private final MarkAlerts alerts;
    private final Announcement announcement;
    private final InstantSource clock;

    EndAlert(MarkAlerts alerts, Announcement announcement, InstantSource clock) {
        this.alerts = alerts;
        this.announcement = announcement;
        this.clock = clock;
    }

    /**
     * @param condition refuses by throwing, such as when the client has not seen the current version
     * @throws NotFoundException when there is no such alert
     * @throws RefusedException {@code ALERT_OVER}, {@code CONFLICTING_CHANGE}
     */
    @Transactional
    public MarkAlert end(UUID alertId, String reason, Actor supervisor, Consumer<MarkAlert> condition) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        MarkAlert alert =
                alerts.find(alertId).orElseThrow(() -> new NotFoundException("There is no alert " + alertId + "."));
        condition.accept(alert);
        if (alert.isOverAt(now)) {
            throw new RefusedException(AlertRefusal.ALERT_OVER, "It was over at " + alert.overAt() + ".");
        }
        MarkAlert ended = alert.ended(now, supervisor.subject(), reason.strip());
        if (!alerts.end(ended)) {
            throw new RefusedException(CommonProblem.CONFLICTING_CHANGE, "Read the alert again, then decide.");
        }
        announcement.changed();
        return ended;
    }
}

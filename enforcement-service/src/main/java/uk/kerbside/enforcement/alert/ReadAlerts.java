package uk.kerbside.enforcement.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.enforcement.audit.ReadAction;
import uk.kerbside.enforcement.audit.RecordKind;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.kit.page.PageRequest;

/** Reads alerts back. Each has a mark, so who looks at one is written down. */
@ApplicationScoped
public class ReadAlerts {
    private final MarkAlerts alerts;
    private final ReadAudit audit;

    ReadAlerts(MarkAlerts alerts, ReadAudit audit) {
        this.alerts = alerts;
        this.audit = audit;
    }

    /** One by its id, also when it is over. */
    @Transactional
    public Optional<MarkAlert> find(UUID alertId, Actor actor) {
        Optional<MarkAlert> found = alerts.find(alertId);
        found.ifPresent(alert -> wereShown(List.of(alert), ReadAction.LIST_ALERTS, Optional.empty(), actor));
        return found;
    }

    /** Those that are not over; whoever shows some of them says which. */
    public List<MarkAlert> listNotOver(Instant at, Optional<MarkAlerts.After> after, int limit) {
        return alerts.listNotOver(at, after, limit);
    }

    public void wereListed(List<MarkAlert> shown, Actor actor) {
        wereShown(shown, ReadAction.LIST_ALERTS, Optional.empty(), actor);
    }

    /** Every one there is or was of a mark, or of one that looks like it, the newest first. */
    @Transactional
    public List<MarkAlert> searchOf(Vrm vrm, Optional<String> reason, Actor actor) {
        List<MarkAlert> found = alerts.listOf(vrm.folded(), PageRequest.MOST).stream()
                .filter(alert -> vrm.matches(alert.vrm()) != Vrm.Match.NONE)
                .toList();
        wereShown(found, ReadAction.SEARCH_ALERTS, reason, actor);
        return found;
    }

    private void wereShown(List<MarkAlert> shown, ReadAction action, Optional<String> reason, Actor actor) {
        audit.record(
                actor,
                action,
                reason,
                shown.stream()
                        .map(alert -> RecordKind.ALERT.of(alert.alertId()))
                        .toList());
    }
}

package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import uk.kerbside.events.permits.PermitIssued;
import uk.kerbside.events.permits.PermitRenewed;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.journal.Journal;

/** Tells of permits, in the transaction of the change. */
@ApplicationScoped
public class PublishPermit {
    private final Journal journal;
    private final InstantSource clock;

    PublishPermit(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Publishes it as the right it is now. */
    public void publish(Permit permit) {
        publish(permit, clock.instant());
    }

    /** Only what became of a reminder is otherwise: officers hear of it, and whoever edits the permit goes on. */
    public void reminded(Permit permit) {
        permit.toldQuietlyAs(append(permit), clock.instant());
    }

    private void publish(Permit permit, Instant at) {
        permit.publishedAs(append(permit), at);
    }

    private Revision append(Permit permit) {
        return journal.append(permit.rightId(), RightPublished.class, revision -> PermitRight.of(permit, revision));
    }

    /** The same for many at once. */
    void publishAll(Collection<Permit> permits) {
        Map<String, Function<Revision, RightPublished>> rights = new HashMap<>();
        permits.forEach(permit -> rights.put(permit.rightId(), revision -> PermitRight.of(permit, revision)));
        Map<String, Revision> revisions = journal.appendAll(RightPublished.class, rights);
        permits.forEach(permit -> permit.publishedAs(revisions.get(permit.rightId()), clock.instant()));
    }

    /** Publishes it and tells that it was issued. */
    public void issued(Permit permit, Instant at) {
        // At the instant it was granted: a row whose indexed columns stay as they are is rewritten without its indexes.
        publish(permit, at);
        journal.append(
                permit.number(),
                PermitIssued.class,
                revision -> new PermitIssued(
                        revision,
                        permit.number(),
                        permit.applicationId().orElseThrow(),
                        permit.accountId(),
                        permit.typeCode(),
                        permit.vrmsOnRight(permit.validFrom()).stream()
                                .map(vrm -> vrm.value())
                                .toList(),
                        permit.places(),
                        permit.validFrom(),
                        permit.validUntil(),
                        permit.rightId(),
                        at));
        permit.predecessor().ifPresent(renewed -> renewed(permit, renewed, at));
    }

    private void renewed(Permit permit, String renewed, Instant at) {
        journal.append(
                permit.number(),
                PermitRenewed.class,
                revision -> new PermitRenewed(
                        revision,
                        permit.number(),
                        renewed,
                        permit.accountId(),
                        permit.typeCode(),
                        permit.validFrom(),
                        permit.validUntil(),
                        at));
    }
}

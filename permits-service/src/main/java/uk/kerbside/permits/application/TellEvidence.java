package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.events.permits.EvidenceReceived;
import uk.kerbside.events.permits.EvidenceRemoved;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.evidence.Evidence;

/** Tells what becomes of documents. */
@ApplicationScoped
class TellEvidence {
    private final Journal journal;

    TellEvidence(Journal journal) {
        this.journal = journal;
    }

    void received(PermitApplication application, Evidence evidence, Instant now) {
        journal.append(
                application.id(),
                EvidenceReceived.class,
                revision -> new EvidenceReceived(
                        revision,
                        application.id(),
                        application.accountId(),
                        application.typeCode(),
                        evidence.id(),
                        evidence.paper().document(),
                        evidence.scanned(),
                        now));
    }

    void removed(PermitApplication application, Evidence evidence, RemovalReason reason, Instant now) {
        journal.append(
                application.id(),
                EvidenceRemoved.class,
                revision -> new EvidenceRemoved(
                        revision,
                        application.id(),
                        application.accountId(),
                        application.typeCode(),
                        evidence.id(),
                        evidence.paper().document(),
                        reason.name(),
                        now));
    }
}

package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.permits.audit.ReadAction;
import uk.kerbside.permits.audit.RecordKind;
import uk.kerbside.permits.evidence.Evidence;

/** Writes down who of the council looks at what lies with an application. What is one's own, one reads unseen. */
@ApplicationScoped
class WriteDownReads {
    private final ReadAudit audit;
    private final CurrentActor currentActor;

    WriteDownReads(ReadAudit audit, CurrentActor currentActor) {
        this.audit = audit;
        this.currentActor = currentActor;
    }

    /** Whether somebody of the council reads, or audits it. */
    boolean isReadByCouncil() {
        Actor reader = currentActor.actor();
        return reader.isStaff() || !reader.has(Roles.CUSTOMER);
    }

    /** Before anything is answered. */
    void wereShown(PermitApplication application, ReadAction action, List<Evidence> documents) {
        if (!isReadByCouncil()) {
            return;
        }
        Stream<String> records =
                Stream.of(RecordKind.ACCOUNT.of(application.accountId()), RecordKind.APPLICATION.of(application.id()));
        audit.record(
                currentActor.actor(),
                action,
                Optional.empty(),
                Stream.concat(records, documents.stream().map(document -> RecordKind.EVIDENCE.of(document.id())))
                        .toList());
    }
}

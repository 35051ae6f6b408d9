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
        Stream<String> papers = documents.stream().map(document -> RecordKind.EVIDENCE.of(document.id()));
        writeDown(action, Stream.concat(records(application), papers).toList());
    }

    /** The same of several. */
    void wereShown(List<PermitApplication> applications, ReadAction action) {
        writeDown(action, applications.stream().flatMap(WriteDownReads::records).toList());
    }

    private static Stream<String> records(PermitApplication application) {
        return Stream.of(RecordKind.ACCOUNT.of(application.accountId()), RecordKind.APPLICATION.of(application.id()));
    }

    private void writeDown(ReadAction action, List<String> records) {
        if (isReadByCouncil()) {
            audit.record(currentActor.actor(), action, Optional.empty(), records);
        }
    }
}

package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kit.audit.CouncilReads;
import uk.kerbside.permits.audit.ReadAction;
import uk.kerbside.permits.audit.RecordKind;
import uk.kerbside.permits.evidence.Evidence;

/** Writes down who of the council looks at what lies with an application. What is one's own, one reads unseen. */
@ApplicationScoped
class WriteDownReads {
    private final CouncilReads reads;

    WriteDownReads(CouncilReads reads) {
        this.reads = reads;
    }

    /** Whether somebody of the council reads, or audits it. */
    boolean isReadByCouncil() {
        return reads.isReadByCouncil();
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
        reads.writeDown(action, Optional.empty(), records);
    }
}

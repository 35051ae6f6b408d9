package uk.kerbside.permits.misuse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.audit.ReadAction;
import uk.kerbside.permits.audit.RecordKind;

/** Shows reports to officers, and writes down that they were shown. */
@ApplicationScoped
public class ShowReports {
    private final MisuseReports reports;
    private final ReadAudit audit;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    ShowReports(MisuseReports reports, ReadAudit audit, CurrentActor currentActor, CouncilClock clock) {
        this.reports = reports;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws NotFoundException when there is none */
    public MisuseReport get(String id) {
        MisuseReport report =
                reports.find(id).orElseThrow(() -> new NotFoundException("There is no report " + id + "."));
        writeDown(ReadAction.READ_MISUSE_REPORT, List.of(report));
        return report;
    }

    /** Some of the queue. */
    public List<MisuseReport> search(MisuseReports.Search search) {
        List<MisuseReport> found = reports.search(search, currentActor.actor().subject(), clock.now());
        writeDown(ReadAction.LIST_MISUSE_REPORTS, found);
        return found;
    }

    /** Permits the report may be about, while nobody knows which. */
    public List<String> candidates(MisuseReport report) {
        return report.vrm()
                .filter(vrm -> report.permitNumber().isEmpty())
                .map(vrm -> reports.listPermitsWith(vrm, clock.now()))
                .orElse(List.of());
    }

    /** How many earlier reports about the same account were upheld. */
    public int earlierUpheld(MisuseReport report) {
        return report.accountId()
                .map(account -> reports.countUpheld(account, report.id()))
                .orElse(0);
    }

    private void writeDown(ReadAction action, List<MisuseReport> shown) {
        audit.record(
                currentActor.actor(),
                action,
                Optional.empty(),
                shown.stream()
                        .flatMap(report -> Stream.concat(
                                Stream.of(RecordKind.MISUSE_REPORT.of(report.id())),
                                report.accountId().map(RecordKind.ACCOUNT::of).stream()))
                        .toList());
    }
}

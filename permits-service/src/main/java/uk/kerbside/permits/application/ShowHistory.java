package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.audit.ReadAction;

/** Tells the whole story of an application: what happened, who did it, how it came in. */
@ApplicationScoped
public class ShowHistory {
    private static final String DRAFTED = "ApplicationDrafted";

    private final ReachApplication reach;
    private final ApplicationHistory history;
    private final WriteDownReads reads;

    ShowHistory(ReachApplication reach, ApplicationHistory history, WriteDownReads reads) {
        this.reach = reach;
        this.history = history;
        this.reads = reads;
    }

    /**
     * The oldest first. Applicants read in which role somebody of the council acted, not who it was.
     *
     * @throws NotFoundException when there is none within reach
     */
    @Transactional
    public List<HistoryEntry> show(String applicationId) {
        PermitApplication application = reach.get(applicationId);
        reads.wereShown(application, ReadAction.READ_HISTORY, List.of());
        boolean namesActors = reads.isReadByCouncil();
        return Stream.concat(
                        Stream.of(drafted(application)),
                        history.list(application).stream().map(entry -> namesActors ? entry : entry.withoutSubject()))
                .toList();
    }

    /** A draft is nobody's business yet, so nobody writes down who began it. */
    private static HistoryEntry drafted(PermitApplication application) {
        return new HistoryEntry(
                application.createdAt(),
                DRAFTED,
                "The draft was begun.",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

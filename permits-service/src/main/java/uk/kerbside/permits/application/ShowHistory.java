package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.audit.ReadAction;
import uk.kerbside.permits.history.HistoryEntry;
import uk.kerbside.permits.history.Reader;
import uk.kerbside.permits.history.ToldFacts;

/** Tells the whole story of an application: what happened, who did it, how it came in. */
@ApplicationScoped
public class ShowHistory {
    private static final String DRAFTED = "ApplicationDrafted";

    private final ReachApplication reach;
    private final ToldFacts facts;
    private final WriteDownReads reads;

    ShowHistory(ReachApplication reach, ToldFacts facts, WriteDownReads reads) {
        this.reach = reach;
        this.facts = facts;
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
        Reader reader = reads.isReadByCouncil() ? Reader.COUNCIL : Reader.HOLDER;
        return Stream.concat(
                        Stream.of(drafted(application)),
                        facts
                                .ofApplication(
                                        application.id(), application.chargeId(), application.permitNumber(), reader)
                                .stream())
                .toList();
    }

    /** A draft is nobody's business yet, so nobody writes down who began it. */
    private static HistoryEntry drafted(PermitApplication application) {
        return HistoryEntry.byItself(application.createdAt(), DRAFTED, "The draft was begun.");
    }
}

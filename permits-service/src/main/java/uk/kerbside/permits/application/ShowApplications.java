package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.audit.ReadAction;

/** Shows applications. Each has marks, so who of the council looks at one is written down. */
@ApplicationScoped
public class ShowApplications {
    private final ReachApplication reach;
    private final WriteDownReads reads;

    ShowApplications(ReachApplication reach, WriteDownReads reads) {
        this.reach = reach;
        this.reads = reads;
    }

    /** @throws NotFoundException when there is none within reach */
    @Transactional
    public PermitApplication get(String id) {
        PermitApplication application = reach.get(id);
        reads.wereShown(application, ReadAction.READ_APPLICATION, List.of());
        return application;
    }

    /** Some of an account, before they are answered. */
    @Transactional
    public void wereListed(List<PermitApplication> shown) {
        reads.wereShown(shown, ReadAction.LIST_APPLICATIONS);
    }

    /** Some that wait for an officer, before they are answered. */
    @Transactional
    public void wereQueued(List<PermitApplication> shown) {
        reads.wereShown(shown, ReadAction.LIST_QUEUE);
    }
}

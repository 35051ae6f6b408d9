package uk.kerbside.permits.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.audit.ReadAudit;

/** Writes down who of the council looks at what. What is one's own, one reads unseen. */
@ApplicationScoped
public class CouncilReads {
    private final ReadAudit audit;
    private final CurrentActor currentActor;

    CouncilReads(ReadAudit audit, CurrentActor currentActor) {
        this.audit = audit;
        this.currentActor = currentActor;
    }

    /** Whether somebody of the council reads, or audits it, or a machine does. */
    public boolean isReadByCouncil() {
        Actor reader = currentActor.actor();
        return reader.isStaff() || !reader.has(Roles.CUSTOMER);
    }

    /**
     * To be called before anything is answered.
     *
     * @param records what is shown, by kind and id
     */
    public void writeDown(ReadAction action, Optional<String> reason, Collection<String> records) {
        if (isReadByCouncil()) {
            audit.record(currentActor.actor(), action, reason, records);
        }
    }
}

package uk.kerbside.accounts.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.audit.ReadAudit;

/** Writes down who of the council looks at what of an account. What is one's own, one reads unseen. */
@ApplicationScoped
public class CouncilReads {
    private final ReadAudit audit;
    private final CurrentActor currentActor;

    CouncilReads(ReadAudit audit, CurrentActor currentActor) {
        this.audit = audit;
        this.currentActor = currentActor;
    }

    /** To be called before anything is answered. */
    public void writeDown(ReadAction action, String accountId) {
        Actor reader = currentActor.actor();
        if (reader.isStaff() || !reader.has(Roles.CUSTOMER)) {
            audit.record(reader, action, Optional.empty(), List.of("account:" + accountId));
        }
    }
}

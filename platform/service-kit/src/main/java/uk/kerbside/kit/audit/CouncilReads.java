package uk.kerbside.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;

/** Writes down who of the council looks at what. What is one's own, one reads unseen. Thread-safe. */
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
     * @throws ReadAuditUnavailableException when it cannot be written down: then nothing may be shown
     */
    public void writeDown(Enum<?> action, Optional<String> reason, Collection<String> records) {
        if (isReadByCouncil()) {
            audit.record(currentActor.actor(), action, reason, records);
        }
    }

    /** The same where nobody is asked for a reason. */
    public void writeDown(Enum<?> action, Collection<String> records) {
        writeDown(action, Optional.empty(), records);
    }
}

package uk.kerbside.helpline.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.audit.ReadAudit;

/** Writes down who looks at what of customers. Everybody here works for the council: nobody reads unseen. */
@ApplicationScoped
public class CustomerReads {
    private final ReadAudit audit;
    private final CurrentActor currentActor;

    CustomerReads(ReadAudit audit, CurrentActor currentActor) {
        this.audit = audit;
        this.currentActor = currentActor;
    }

    /**
     * To be called before anything is answered.
     *
     * @param records what is shown, by kind and id
     */
    public void writeDown(ReadAction action, Collection<String> records) {
        audit.record(currentActor.actor(), action, Optional.empty(), records);
    }
}

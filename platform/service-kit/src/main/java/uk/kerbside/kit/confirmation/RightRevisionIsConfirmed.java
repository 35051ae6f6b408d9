package uk.kerbside.kit.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.kerbside.events.observations.RightRevisionApplied;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;

/** Hears which revisions enforcement applied; keeps those of this service's own rights. */
@ApplicationScoped
class RightRevisionIsConfirmed implements EventHandler<RightRevisionApplied> {
    private final Confirmations confirmations;
    private final String ownRights;

    RightRevisionIsConfirmed(Confirmations confirmations, @ConfigProperty(name = "kerbside.service") String service) {
        this.confirmations = confirmations;
        this.ownRights = service + ":";
    }

    @Override
    public Class<RightRevisionApplied> handles() {
        return RightRevisionApplied.class;
    }

    @Override
    public void handle(RightRevisionApplied event, EventEnvelope envelope) {
        if (event.rightId().startsWith(ownRights)) {
            Revision applied =
                    new Revision(event.applied().epoch(), event.applied().n());
            confirmations.confirm(event.rightId(), applied, event.appliedAt());
        }
    }
}

package uk.kerbside.kit.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;

/**
 * What the handlers of one event have read and changed. It is written and let go of before the next event of the same
 * transaction: before every query a session looks over all it holds, and with what belongs to five hundred events that
 * took half of a service's time.
 */
@ApplicationScoped
class EntitiesOfEvent {
    private final Instance<EntityManager> session;

    /** @param session none in a service without entities */
    EntitiesOfEvent(Instance<EntityManager> session) {
        this.session = session;
    }

    /** Within the transaction in which the event was handled. */
    void letGo() {
        if (session.isResolvable()) {
            session.get().flush();
            session.get().clear();
        }
    }
}

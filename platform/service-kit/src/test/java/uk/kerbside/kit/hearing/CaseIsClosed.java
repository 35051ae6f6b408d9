package uk.kerbside.kit.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import uk.kerbside.events.cases.CaseClosed;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;

/** Keeps an entity for each fact, and remembers how many its session held before. */
@ApplicationScoped
public class CaseIsClosed implements EventHandler<CaseClosed> {
    private final EntityManager entities;
    private final Map<String, Integer> heldBefore = new ConcurrentHashMap<>();

    CaseIsClosed(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Class<CaseClosed> handles() {
        return CaseClosed.class;
    }

    @Override
    public void handle(CaseClosed event, EventEnvelope envelope) {
        heldBefore.put(
                event.caseId(), entities.unwrap(Session.class).getStatistics().getEntityCount());
        entities.persist(new KeptThing(event.caseId()));
    }

    /** How many entities the session held when the fact of each of these cases came to be handled. */
    public List<Integer> heldBefore(List<String> caseIds) {
        return caseIds.stream().map(heldBefore::get).toList();
    }
}

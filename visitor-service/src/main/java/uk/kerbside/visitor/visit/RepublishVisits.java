package uk.kerbside.visitor.visit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.kerbside.events.Topic;
import uk.kerbside.kit.republish.StateOwner;

/** Publishes the rights of all visits again, some at a time. */
@ApplicationScoped
class RepublishVisits implements StateOwner {
    private final Visits visits;
    private final PublishVisit publish;
    private final VisitSettings settings;

    RepublishVisits(Visits visits, PublishVisit publish, VisitSettings settings) {
        this.visits = visits;
        this.publish = publish;
        this.settings = settings;
    }

    @Override
    public Topic topic() {
        return Topic.RIGHTS;
    }

    @Override
    public int republish() {
        int published = 0;
        String last = "";
        while (true) {
            String after = last;
            List<String> some = QuarkusTransaction.requiringNew().call(() -> {
                List<Visit> found = visits.listAfterForUpdate(after, settings.republishedAtOnce());
                found.forEach(publish::right);
                return found.stream().map(Visit::visitId).toList();
            });
            if (some.isEmpty()) {
                return published;
            }
            published += some.size();
            last = some.getLast();
        }
    }
}

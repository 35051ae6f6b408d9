package uk.kerbside.permits.dispensation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.kerbside.events.Topic;
import uk.kerbside.kit.republish.StateOwner;

/** Publishes the rights of all dispensations again, some at a time. */
@ApplicationScoped
class RepublishDispensations implements StateOwner {
    private final Dispensations dispensations;
    private final PublishDispensation publish;
    private final DispensationSettings settings;

    RepublishDispensations(Dispensations dispensations, PublishDispensation publish, DispensationSettings settings) {
        this.dispensations = dispensations;
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
                List<Dispensation> found = dispensations.listPublishedForUpdate(after, settings.republishedAtOnce());
                found.forEach(publish::publish);
                return found.stream().map(Dispensation::reference).toList();
            });
            if (some.isEmpty()) {
                return published;
            }
            published += some.size();
            last = some.getLast();
        }
    }
}

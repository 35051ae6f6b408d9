package uk.kerbside.permits.permit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.kerbside.events.Topic;
import uk.kerbside.kit.republish.StateOwner;

/** Publishes the rights of all permits again, some at a time. */
@ApplicationScoped
class RepublishPermits implements StateOwner {
    private final Permits permits;
    private final PublishPermit publish;
    private final PermitSettings settings;

    RepublishPermits(Permits permits, PublishPermit publish, PermitSettings settings) {
        this.permits = permits;
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
                List<Permit> found = permits.listAfterForUpdate(after, settings.republishedAtOnce());
                found.forEach(publish::publish);
                return found.stream().map(Permit::number).toList();
            });
            if (some.isEmpty()) {
                return published;
            }
            published += some.size();
            last = some.getLast();
        }
    }
}

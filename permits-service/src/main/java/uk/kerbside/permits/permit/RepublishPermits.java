package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.kerbside.events.Topic;
import uk.kerbside.kit.republish.Portions;
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
        return Portions.<Permit>all(last -> {
            List<Permit> some =
                    permits.listAfterForUpdate(last.map(Permit::number).orElse(""), settings.republishedAtOnce());
            some.forEach(publish::publish);
            return some;
        });
    }
}

package uk.kerbside.permits.dispensation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.kerbside.events.Topic;
import uk.kerbside.kit.republish.Portions;
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
        return Portions.<Dispensation>all(last -> {
            List<Dispensation> some = dispensations.listPublishedForUpdate(
                    last.map(Dispensation::reference).orElse(""), settings.republishedAtOnce());
            some.forEach(publish::publish);
            return some;
        });
    }
}

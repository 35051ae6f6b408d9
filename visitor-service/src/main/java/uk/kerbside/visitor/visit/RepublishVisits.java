package uk.kerbside.visitor.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.kerbside.events.Topic;
import uk.kerbside.kit.republish.Portions;
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
        return Portions.<Visit>all(last -> {
            List<Visit> some =
                    visits.listAfterForUpdate(last.map(Visit::visitId).orElse(""), settings.republishedAtOnce());
            some.forEach(publish::right);
            return some;
        });
    }
}

package uk.kerbside.kit.republish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.EnumMap;
import java.util.Map;
import uk.kerbside.events.Topic;
import uk.kerbside.events.TopicKind;

/** An operator's order to say everything again, for one topic or all that this service owns. */
@ApplicationScoped
public class Republish {
    private final Instance<StateOwner> owners;

    Republish(@Any Instance<StateOwner> owners) {
        this.owners = owners;
    }

    /** Republishes all state topics this service owns; the answer says how many states of each were appended. */
    public Map<Topic, Integer> everything() {
        Map<Topic, Integer> appended = new EnumMap<>(Topic.class);
        for (StateOwner owner : owners) {
            if (owner.topic().kind() != TopicKind.STATE) {
                throw new IllegalStateException(owner.getClass() + " owns no state topic");
            }
            appended.merge(owner.topic(), owner.republish(), Integer::sum);
        }
        return appended;
    }
}

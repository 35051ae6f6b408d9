package uk.kerbside.permits.dispensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** A holder, or staff for them, says which vehicles it will be: at once, and as often as they like. */
@ApplicationScoped
public class NameMarks {
    private final ReachDispensation reach;
    private final Dispensations dispensations;
    private final PublishDispensation publish;
    private final InstantSource clock;

    NameMarks(ReachDispensation reach, Dispensations dispensations, PublishDispensation publish, InstantSource clock) {
        this.reach = reach;
        this.dispensations = dispensations;
        this.publish = publish;
        this.clock = clock;
    }

    /**
     * @param isCurrent throws unless the caller has seen it as it is
     * @throws NotFoundException when there is none within reach
     * @throws RefusedException {@code DISPENSATION_OVER}, {@code TOO_MANY_MARKS}
     */
    @Transactional
    public Dispensation name(String reference, List<Vrm> marks, Consumer<Dispensation> isCurrent) {
        Dispensation dispensation = reach.holders(reference, isCurrent);
        Instant now = clock.instant();
        requireFewEnough((int) marks.stream().distinct().count(), dispensation.mostMarks());
        dispensation.areDispensed(marks, now);
        if (dispensation.status() == DispensationStatus.GRANTED) {
            publish.publish(dispensation);
        }
        dispensations.save(dispensation);
        return dispensation;
    }

    /** @throws RefusedException {@code TOO_MANY_MARKS} */
    static void requireFewEnough(int named, int most) {
        if (named > most) {
            throw new RefusedException(
                    DispensationRefusal.TOO_MANY_MARKS,
                    "It is for " + most + " vehicles at once. Name fewer, or ask for one for more.");
        }
    }
}

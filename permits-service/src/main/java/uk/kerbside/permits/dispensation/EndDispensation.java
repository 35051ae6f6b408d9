package uk.kerbside.permits.dispensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.events.permits.DispensationEndedBy;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** A dispensation is over before its time, by its holder's will or the council's: its vehicles are covered no longer. */
@ApplicationScoped
public class EndDispensation {
    private final ReachDispensation reach;
    private final Dispensations dispensations;
    private final PublishDispensation publish;
    private final TellDispensation tell;
    private final InstantSource clock;

    EndDispensation(
            ReachDispensation reach,
            Dispensations dispensations,
            PublishDispensation publish,
            TellDispensation tell,
            InstantSource clock) {
        this.reach = reach;
        this.dispensations = dispensations;
        this.publish = publish;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * @param words why, to its holder, in plain English
     * @param isCurrent throws unless the officer has seen it as it is
     * @throws NotFoundException when there is none within reach
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code DISPENSATION_OVER}, {@code DISPENSATION_NOT_GRANTED}
     */
    @Transactional
    public Dispensation revoke(String reference, String words, Consumer<Dispensation> isCurrent) {
        Dispensation dispensation = reach.officers(reference, isCurrent);
        if (dispensation.status() != DispensationStatus.GRANTED) {
            throw new RefusedException(
                    DispensationRefusal.DISPENSATION_NOT_GRANTED, "There is nothing to revoke: refuse it instead.");
        }
        return end(dispensation, DispensationStatus.REVOKED, Optional.of(words));
    }

    /**
     * Its holder does not need it, or takes the request back.
     *
     * @param isCurrent throws unless the caller has seen it as it is
     * @throws NotFoundException when the account this request is about has none such
     * @throws RefusedException {@code DISPENSATION_OVER}
     */
    @Transactional
    public Dispensation withdraw(String reference, Consumer<Dispensation> isCurrent) {
        return end(reach.holders(reference, isCurrent), DispensationStatus.WITHDRAWN, Optional.empty());
    }

    private Dispensation end(Dispensation dispensation, DispensationStatus how, Optional<String> words) {
        boolean wasGranted = dispensation.status() == DispensationStatus.GRANTED;
        dispensation.end(how, words, clock.instant());
        if (wasGranted) {
            publish.publish(dispensation);
        }
        dispensations.save(dispensation);
        tell.ended(
                dispensation,
                reach.place(dispensation.reference()),
                how == DispensationStatus.REVOKED ? DispensationEndedBy.REVOKED : DispensationEndedBy.WITHDRAWN);
        return dispensation;
    }
}

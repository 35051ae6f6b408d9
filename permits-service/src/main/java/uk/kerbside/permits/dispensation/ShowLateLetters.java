package uk.kerbside.permits.dispensation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.suspension.LateLetter;
import uk.kerbside.permits.suspension.LateLetters;

/** Shows who hears too late that a dispensation takes their bays. */
@ApplicationScoped
public class ShowLateLetters {
    private final Dispensations dispensations;
    private final LateLetters lateLetters;
    private final InstantSource clock;

    ShowLateLetters(Dispensations dispensations, LateLetters lateLetters, InstantSource clock) {
        this.dispensations = dispensations;
        this.lateLetters = lateLetters;
        this.clock = clock;
    }

    /**
     * By account; nobody when it takes no bays, is not granted or is over.
     *
     * @throws NotFoundException when there is no such dispensation
     */
    public List<LateLetter> of(String reference, String afterAccountId, int limit) {
        Dispensation dispensation = dispensations.get(reference);
        boolean takesBays = dispensation.status() == DispensationStatus.GRANTED
                && dispensation.takesBays()
                && !dispensation.isOverAt(clock.instant());
        return takesBays
                ? lateLetters.of(
                        new LateLetters.Announcement(
                                dispensation.taken(), dispensation.decidedAt().orElseThrow()),
                        afterAccountId,
                        limit)
                : List.of();
    }
}

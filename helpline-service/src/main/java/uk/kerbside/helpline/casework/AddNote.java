package uk.kerbside.helpline.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.NotFoundException;

/** Writes something down on a case. */
@ApplicationScoped
public class AddNote {
    private final ReachableCases reachable;
    private final Cases cases;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    AddNote(ReachableCases reachable, Cases cases, CurrentActor currentActor, InstantSource clock) {
        this.reachable = reachable;
        this.cases = cases;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws NotFoundException when there is no such case */
    @Transactional
    public HelplineCase add(String caseId, String text) {
        HelplineCase noted = reachable.getForUpdate(caseId);
        cases.add(noted.note(text, currentActor.actor().subject(), clock.instant()));
        cases.write(noted);
        return noted;
    }
}

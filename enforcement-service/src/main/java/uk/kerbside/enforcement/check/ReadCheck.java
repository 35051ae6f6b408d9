package uk.kerbside.enforcement.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.problem.NotFoundException;

/** Reads a check back: officers their own, those who oversee them every one. */
@ApplicationScoped
public class ReadCheck {
    private static final Set<String> SEE_ALL =
            Set.of(Roles.ENFORCEMENT_SUPERVISOR, Roles.AUDITOR, Roles.NOTICE_PROCESSING);

    private final Evidence evidence;

    ReadCheck(Evidence evidence) {
        this.evidence = evidence;
    }

    /** @throws NotFoundException when there is no such check among those this actor may see */
    public KeptCheck read(UUID checkId, Actor actor) {
        return evidence.find(checkId)
                .filter(kept -> maySee(actor, kept.check().officer()))
                .orElseThrow(() -> new NotFoundException("There is no check " + checkId + "."));
    }

    /** Whether somebody may see what an officer has checked. */
    public static boolean maySee(Actor actor, String officer) {
        return officer.equals(actor.subject()) || actor.roles().stream().anyMatch(SEE_ALL::contains);
    }
}

package uk.kerbside.enforcement.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import uk.kerbside.enforcement.audit.ReadAction;
import uk.kerbside.enforcement.audit.RecordKind;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.kit.problem.NotFoundException;

/** Reads a check back: officers their own, those who oversee them every one. */
@ApplicationScoped
public class ReadCheck {
    private static final Set<String> SEE_ALL =
            Set.of(Roles.ENFORCEMENT_SUPERVISOR, Roles.AUDITOR, Roles.NOTICE_PROCESSING);

    private final Evidence evidence;
    private final ReadAudit audit;

    ReadCheck(Evidence evidence, ReadAudit audit) {
        this.evidence = evidence;
        this.audit = audit;
    }

    /**
     * To be shown: who looks at a check somebody else made is written down.
     *
     * @throws NotFoundException when there is no such check among those this actor may see
     */
    public KeptCheck read(UUID checkId, Actor actor) {
        KeptCheck kept = get(checkId, actor);
        if (!kept.check().officer().equals(actor.subject())) {
            audit.record(
                    actor,
                    ReadAction.READ_CHECK,
                    Optional.empty(),
                    records(kept).toList());
        }
        return kept;
    }

    /**
     * To be worked with. Whoever shows it writes that down.
     *
     * @throws NotFoundException when there is no such check among those this actor may see
     */
    public KeptCheck get(UUID checkId, Actor actor) {
        return evidence.find(checkId)
                .filter(kept -> maySee(actor, kept.check().officer()))
                .orElseThrow(() -> new NotFoundException("There is no check " + checkId + "."));
    }

    /** Kind and id of what is shown with a check, for the audit of reads. */
    public static Stream<String> records(KeptCheck kept) {
        CheckAnswer answer = kept.check().answer();
        return Stream.concat(
                Stream.of(RecordKind.CHECK.of(kept.check().checkId())),
                Stream.concat(answer.right().stream(), answer.alsoConsidered().stream())
                        .map(right -> RecordKind.RIGHT.of(right.rightId())));
    }

    /** @throws NotFoundException when this login has made no such check, whatever else it may see */
    public KeptCheck readOwn(UUID checkId, Actor actor) {
        return evidence.find(checkId)
                .filter(kept -> kept.check().officer().equals(actor.subject()))
                .orElseThrow(() -> new NotFoundException("There is no check " + checkId + "."));
    }

    /** Whether somebody may see what an officer has checked. */
    public static boolean maySee(Actor actor, String officer) {
        return officer.equals(actor.subject()) || actor.roles().stream().anyMatch(SEE_ALL::contains);
    }
}

package uk.kerbside.enforcement.camera;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.kerbside.enforcement.check.Evidence;
import uk.kerbside.enforcement.check.KeptBatch;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.problem.NotFoundException;

/** Reads batches back: whoever sent them their own, those who oversee them every one. */
@ApplicationScoped
public class ReadBatch {
    private static final Set<String> SEE_ALL =
            Set.of(Roles.ENFORCEMENT_SUPERVISOR, Roles.AUDITOR, Roles.NOTICE_PROCESSING);

    private final Evidence evidence;
    private final PackReads packReads;

    ReadBatch(Evidence evidence, PackReads packReads) {
        this.evidence = evidence;
        this.packReads = packReads;
    }

    /** @throws NotFoundException when there is no such batch among those this actor may see */
    public AnsweredBatch read(UUID batchId, Actor actor) {
        return evidence.findBatch(batchId)
                .filter(kept -> mayRead(actor, kept))
                .map(kept ->
                        new AnsweredBatch(kept, packReads.unpack(kept.batch().packed())))
                .orElseThrow(() -> new NotFoundException("There is no batch " + batchId + "."));
    }

    /**
     * The batch with only the read of that id in it.
     *
     * @throws NotFoundException when there is no such read among those this actor may see
     */
    public AnsweredBatch readOne(UUID checkId, Actor actor) {
        for (KeptBatch kept : evidence.listBatchesAround(checkId)) {
            if (mayRead(actor, kept)) {
                List<JudgedRead> found = packReads.unpack(kept.batch().packed()).stream()
                        .filter(read -> read.checkId().filter(checkId::equals).isPresent())
                        .toList();
                if (!found.isEmpty()) {
                    return new AnsweredBatch(kept, found);
                }
            }
        }
        throw new NotFoundException("There is no read " + checkId + ".");
    }

    private static boolean mayRead(Actor actor, KeptBatch kept) {
        return kept.batch().officer().equals(actor.subject())
                || actor.roles().stream().anyMatch(SEE_ALL::contains);
    }
}

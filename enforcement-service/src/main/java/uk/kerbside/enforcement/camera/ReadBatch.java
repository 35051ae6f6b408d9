package uk.kerbside.enforcement.camera;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.kerbside.enforcement.check.Evidence;
import uk.kerbside.enforcement.check.KeptBatch;
import uk.kerbside.enforcement.check.ReadCheck;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.problem.NotFoundException;

/** Reads batches back: whoever sent them their own, those who oversee them every one. */
@ApplicationScoped
public class ReadBatch {
    private final Evidence evidence;
    private final PackReads packReads;

    ReadBatch(Evidence evidence, PackReads packReads) {
        this.evidence = evidence;
        this.packReads = packReads;
    }

    /** @throws NotFoundException when there is no such batch among those this actor may see */
    public AnsweredBatch read(UUID batchId, Actor actor) {
        return evidence.findBatch(batchId)
                .filter(kept -> ReadCheck.maySee(actor, kept.batch().officer()))
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
            if (ReadCheck.maySee(actor, kept.batch().officer())) {
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
}

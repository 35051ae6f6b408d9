package uk.kerbside.enforcement.camera;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import uk.kerbside.enforcement.audit.ReadAction;
import uk.kerbside.enforcement.audit.RecordKind;
import uk.kerbside.enforcement.check.Evidence;
import uk.kerbside.enforcement.check.KeptBatch;
import uk.kerbside.enforcement.check.KeptDecision;
import uk.kerbside.enforcement.check.ReadCheck;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.kit.problem.NotFoundException;

/** Reads batches back: whoever sent them their own, those who oversee them every one. */
@ApplicationScoped
public class ReadBatch {
    private final Evidence evidence;
    private final PackReads packReads;
    private final ReadAudit audit;

    ReadBatch(Evidence evidence, PackReads packReads, ReadAudit audit) {
        this.evidence = evidence;
        this.packReads = packReads;
        this.audit = audit;
    }

    /** @throws NotFoundException when there is no such batch among those this actor may see */
    public AnsweredBatch read(UUID batchId, Actor actor) {
        AnsweredBatch batch = evidence.findBatch(batchId)
                .filter(kept -> ReadCheck.maySee(actor, kept.batch().officer()))
                .map(kept ->
                        new AnsweredBatch(kept, packReads.unpack(kept.batch().packed())))
                .orElseThrow(() -> new NotFoundException("There is no batch " + batchId + "."));
        wasShown(batch, RecordKind.BATCH.of(batchId), actor);
        return batch;
    }

    /** Who looks at what somebody else's camera read is written down. */
    private void wasShown(AnsweredBatch batch, String record, Actor actor) {
        if (!batch.kept().batch().officer().equals(actor.subject())) {
            audit.record(actor, ReadAction.READ_BATCH, Optional.empty(), List.of(record));
        }
    }

    /**
     * The batch with only the read of that id in it.
     *
     * @throws NotFoundException when there is no such read among those this actor may see
     */
    public AnsweredBatch readOne(UUID checkId, Actor actor) {
        AnsweredBatch batch = find(
                        checkId, kept -> ReadCheck.maySee(actor, kept.batch().officer()))
                .orElseThrow(() -> new NotFoundException("There is no read " + checkId + "."));
        wasShown(batch, RecordKind.CHECK.of(checkId), actor);
        return batch;
    }

    /**
     * What was decided of a read of a school street.
     *
     * @throws NotFoundException when there is no such read among those this actor may see, or it is not decided
     */
    public KeptDecision decisionOf(UUID checkId, Actor actor) {
        readOne(checkId, actor);
        return evidence.findDecision(checkId)
                .orElseThrow(() -> new NotFoundException("Read " + checkId + " is not decided."));
    }

    /** The same for those who see all; whoever asks writes down that it was shown. */
    public Optional<AnsweredBatch> findOne(UUID checkId) {
        return find(checkId, kept -> true);
    }

    private Optional<AnsweredBatch> find(UUID checkId, Predicate<KeptBatch> which) {
        return evidence.listBatchesAround(checkId).stream()
                .filter(which)
                .map(kept -> new AnsweredBatch(kept, only(checkId, kept)))
                .filter(batch -> !batch.reads().isEmpty())
                .findFirst();
    }

    private List<JudgedRead> only(UUID checkId, KeptBatch kept) {
        return packReads.unpack(kept.batch().packed()).stream()
                .filter(read -> read.checkId().filter(checkId::equals).isPresent())
                .toList();
    }
}

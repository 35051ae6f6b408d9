package uk.kerbside.enforcement.camera;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import uk.kerbside.enforcement.check.BatchRecord;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.check.CheckRefusal;
import uk.kerbside.enforcement.check.Evidence;
import uk.kerbside.enforcement.check.EvidenceRecord;
import uk.kerbside.enforcement.check.ItemProblem;
import uk.kerbside.enforcement.check.KeptBatch;
import uk.kerbside.enforcement.check.RequestHash;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.ProblemException;
import uk.kerbside.kit.problem.RefusedException;

/** Answers a camera's batch and keeps it as one; a read at fault harms no other. Waits until it is kept. */
@ApplicationScoped
public class MakeCheckBatch {
    private final WeighRead weighRead;
    private final PackReads packReads;
    private final Evidence evidence;
    private final CurrentKnowledge current;
    private final InstantSource clock;

    MakeCheckBatch(
            WeighRead weighRead,
            PackReads packReads,
            Evidence evidence,
            CurrentKnowledge current,
            InstantSource clock) {
        this.weighRead = weighRead;
        this.packReads = packReads;
        this.evidence = evidence;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param batchId made by the device; the same request with the same id gets the first answer again
     * @throws RefusedException {@code CHECK_ID_REUSED}, {@code EVIDENCE_FULL}, {@code SERVICE_UNAVAILABLE}
     */
    public AnsweredBatch check(UUID batchId, BatchQuestion asked, Actor officer) {
        // Without knowledge no read has an answer: that is no fault of theirs.
        if (current.get().calendar().isEmpty()) {
            throw new RefusedException(
                    CommonProblem.SERVICE_UNAVAILABLE, "The council's bank holidays and terms are not known yet.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Judging judging = new Judging(asked, now);
        asked.reads().forEach(judging::judge);
        BatchRecord batch = judging.record(batchId, asked, officer, packReads);
        KeptBatch kept = kept(batch);
        if (!kept.batch().requestHash().equals(batch.requestHash())) {
            throw new RefusedException(
                    CheckRefusal.CHECK_ID_REUSED, "Give every batch an id of its own: this one has another.");
        }
        List<JudgedRead> reads = kept.batch() == batch
                ? judging.reads
                : packReads.unpack(kept.batch().packed());
        return new AnsweredBatch(kept, reads);
    }

    private KeptBatch kept(BatchRecord batch) {
        try {
            return evidence.keep(batch).toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** One batch being judged. */
    private final class Judging {
        private final BatchQuestion batch;
        private final Instant now;
        private final Set<UUID> ids = new HashSet<>();
        private final List<JudgedRead> reads = new ArrayList<>();
        private final List<EvidenceRecord.LapseSeen> lapses = new ArrayList<>();
        private final List<BatchRecord.ProvisionalRead> provisional = new ArrayList<>();

        private Judging(BatchQuestion batch, Instant now) {
            this.batch = batch;
            this.now = now;
        }

        private void judge(CameraRead read) {
            Optional<UUID> checkId = Optional.empty();
            try {
                SoundRead sound = SoundRead.of(read, batch);
                if (!ids.add(sound.checkId())) {
                    throw new RefusedException(
                            CheckRefusal.CHECK_ID_REUSED, "Another read of this batch has that id: give each its own.");
                }
                checkId = Optional.of(sound.checkId());
                WeighRead.Weighed weighed = weighRead.weigh(sound, now);
                note(sound, weighed);
                reads.add(new JudgedRead(checkId, read, Optional.of(weighed.answer()), Optional.empty()));
            } catch (ProblemException e) {
                reads.add(new JudgedRead(checkId, read, Optional.empty(), Optional.of(ItemProblem.of(e))));
            }
        }

        private void note(SoundRead sound, WeighRead.Weighed weighed) {
            CheckAnswer finding = weighed.answer().finding();
            weighed.lapse()
                    .ifPresent(lapse ->
                            lapses.add(new EvidenceRecord.LapseSeen(sound.checkId(), sound.capturedAt(), lapse)));
            weighed.answer()
                    .provisionalUntil()
                    .ifPresent(closesAt -> provisional.add(new BatchRecord.ProvisionalRead(
                            sound.checkId(),
                            finding.vrm(),
                            finding.place(),
                            sound.bayClass(),
                            sound.capturedAt(),
                            sound.confidence(),
                            finding.outcome().name(),
                            closesAt)));
        }

        private int against() {
            return Math.toIntExact(reads.stream()
                    .flatMap(read -> read.answer().stream())
                    .filter(answer -> answer.finding().outcome().mayLeadToNotice())
                    .count());
        }

        private BatchRecord record(UUID batchId, BatchQuestion asked, Actor officer, PackReads packReads) {
            Comparator<UUID> asWritten = Comparator.comparing(UUID::toString);
            return new BatchRecord(
                    batchId,
                    hash(asked, officer),
                    officer.subject(),
                    officer.leadingRole(),
                    asked.device(),
                    now,
                    reads.size(),
                    Optional.of(against()),
                    ids.stream().min(asWritten).orElse(batchId),
                    ids.stream().max(asWritten).orElse(batchId),
                    List.copyOf(lapses),
                    List.copyOf(provisional),
                    packReads.pack(reads));
        }
    }

    private static String hash(BatchQuestion asked, Actor officer) {
        return RequestHash.of(Stream.concat(
                        Stream.of(
                                officer.subject(),
                                asked.device().orElse(""),
                                asked.place().orElse("")),
                        asked.reads().stream().flatMap(read -> read.parts().stream()))
                .toList());
    }
}

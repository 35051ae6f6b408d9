package uk.kerbside.enforcement.check.persistence;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import uk.kerbside.enforcement.chain.KeepSealing;
import uk.kerbside.enforcement.check.BatchRecord;
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.enforcement.check.CheckRefusal;
import uk.kerbside.enforcement.check.CheckSettings;
import uk.kerbside.enforcement.check.Correction;
import uk.kerbside.enforcement.check.Evidence;
import uk.kerbside.enforcement.check.EvidenceRecord;
import uk.kerbside.enforcement.check.KeptBatch;
import uk.kerbside.enforcement.check.KeptCheck;
import uk.kerbside.enforcement.check.KeptCorrection;
import uk.kerbside.enforcement.check.KeptDecision;
import uk.kerbside.enforcement.check.KeptRecord;
import uk.kerbside.enforcement.check.ReadDecision;
import uk.kerbside.enforcement.check.WrittenRecord;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Puts together the checks that come in while the last ones are being written: one thread writes, callers are
 * told when theirs is kept. A commit to the disk costs the same for one check as for hundreds.
 */
@ApplicationScoped
class GroupedEvidence implements Evidence {
    private static final Logger LOG = Logger.getLogger(GroupedEvidence.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);
    private static final Duration TICK = Duration.ofMillis(100);

    private record Waiting(WrittenRecord record, CompletableFuture<KeptRecord> kept) {}

    private final KeepTogether keepTogether;
    private final RecordedEvidence recorded;
    private final KeepSealing keepSealing;
    private final CheckSettings.Grouping settings;
    private final BlockingQueue<Waiting> queue;
    // A future's own timeout wakes a thread for every check that comes and again for every check that is kept.
    private final HashedWheelTimer patience;
    private volatile boolean stopping;
    private Thread writer;

    GroupedEvidence(
            KeepTogether keepTogether, RecordedEvidence recorded, KeepSealing keepSealing, CheckSettings settings) {
        this.keepTogether = keepTogether;
        this.recorded = recorded;
        this.keepSealing = keepSealing;
        this.settings = settings.grouping();
        this.queue = new ArrayBlockingQueue<>(settings.grouping().waitingAtMost());
        this.patience = new HashedWheelTimer(
                new DefaultThreadFactory("evidence-patience", true), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    void start(@Observes StartupEvent started) {
        writer = Thread.ofPlatform().name("evidence").daemon().start(this::write);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        if (writer != null) {
            writer.join(STOP_WITHIN);
        }
        patience.stop();
        keepSealing.close();
    }

    @Override
    public CompletionStage<KeptCheck> keep(CheckRecord check) {
        return enqueue(check)
                .thenApply(kept -> new KeptCheck(only(CheckRecord.class, kept), kept.state(), kept.link()));
    }

    @Override
    public CompletionStage<KeptBatch> keep(BatchRecord batch) {
        return enqueue(batch)
                .thenApply(kept -> new KeptBatch(only(BatchRecord.class, kept), kept.state(), kept.link()));
    }

    @Override
    public CompletionStage<KeptCorrection> keep(Correction correction) {
        return enqueue(correction)
                .thenApply(kept -> new KeptCorrection(only(Correction.class, kept), kept.state(), kept.link()));
    }

    @Override
    public CompletionStage<KeptDecision> keep(ReadDecision decision) {
        return enqueue(decision)
                .thenApply(kept -> new KeptDecision(only(ReadDecision.class, kept), kept.state(), kept.link()));
    }

    private static <R extends EvidenceRecord> R only(Class<R> kind, KeptRecord kept) {
        if (!kind.isInstance(kept.record())) {
            throw new RefusedException(
                    CheckRefusal.CHECK_ID_REUSED,
                    "The id is that of something else: give each check, batch and correction its own.");
        }
        return kind.cast(kept.record());
    }

    private CompletableFuture<KeptRecord> enqueue(EvidenceRecord record) {
        Waiting waiting = new Waiting(CheckJson.write(record), new CompletableFuture<>());
        if (stopping || !queue.offer(waiting)) {
            throw new RefusedException(
                    CheckRefusal.EVIDENCE_FULL, "Too many checks wait to be kept. Send it again.", SOON);
        }
        Timeout late = patience.newTimeout(
                ended -> waiting.kept().completeExceptionally(notInTime()),
                settings.patience().toMillis(),
                TimeUnit.MILLISECONDS);
        return waiting.kept().handle((kept, failure) -> {
            late.cancel();
            if (failure != null) {
                throw refused(failure);
            }
            return kept;
        });
    }

    private static RuntimeException refused(Throwable failure) {
        return switch (failure) {
            case RefusedException refused -> refused;
            default -> new IllegalStateException("A check could not be kept", failure);
        };
    }

    private static RefusedException notInTime() {
        return new RefusedException(
                CommonProblem.SERVICE_UNAVAILABLE,
                "The check could not be kept in time. Send it again with the same checkId.",
                SOON);
    }

    @Override
    public Optional<KeptCheck> find(UUID checkId) {
        return recorded.findCheck(checkId);
    }

    @Override
    public Optional<KeptBatch> findBatch(UUID batchId) {
        return recorded.findBatch(batchId);
    }

    @Override
    public Optional<KeptDecision> findDecision(UUID checkId) {
        return recorded.findDecision(checkId);
    }

    @Override
    public List<KeptBatch> listBatchesAround(UUID checkId) {
        return recorded.listBatchesAround(checkId);
    }

    @Override
    public List<KeptCheck> listAgain(UUID checkId) {
        return recorded.listAgain(checkId);
    }

    @Override
    public List<KeptCheck> listOfMarks(
            Collection<String> marks, Collection<String> places, Interval asked, int atMost) {
        return recorded.listOfMarks(marks, places, asked, atMost);
    }

    @Override
    public List<KeptCorrection> listCorrections(UUID checkId) {
        return recorded.listCorrections(checkId);
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        while (!stopping || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, settings.atOnce() - 1);
                    write(batch);
                    batch.clear();
                }
            } catch (InterruptedException e) {
                LOG.warn("The writer of checks was interrupted and goes on until it is stopped");
            }
        }
    }

    /** Of several with the same id the first is kept; the others get what it got. */
    private void write(List<Waiting> batch) {
        try {
            Map<UUID, WrittenRecord> distinct = LinkedHashMap.newLinkedHashMap(batch.size());
            batch.forEach(waiting -> distinct.putIfAbsent(waiting.record().id(), waiting.record()));
            Map<UUID, KeptRecord> kept = keepTogether.keep(List.copyOf(distinct.values()));
            batch.forEach(waiting -> settle(waiting, kept.get(waiting.record().id())));
        } catch (RuntimeException | Error e) {
            // Whatever it was, the writer goes on: without it every check of this process would wait in vain.
            batch.forEach(waiting -> waiting.kept().completeExceptionally(e));
        }
    }

    private static void settle(Waiting waiting, KeptRecord kept) {
        if (kept == null) {
            waiting.kept().completeExceptionally(new IllegalStateException("The database refuses the check"));
        } else {
            waiting.kept().complete(kept);
        }
    }
}

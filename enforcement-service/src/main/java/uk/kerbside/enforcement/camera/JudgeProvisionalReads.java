package uk.kerbside.enforcement.camera;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import uk.kerbside.enforcement.check.KeptDecision;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.kit.problem.ProblemException;

/**
 * Judges reads of school streets again when late registration has closed, each once: whoever has locked a read in the
 * database judges it, in the transaction in which it is decided. An instance that dies has decided nothing it locked.
 */
@ApplicationScoped
public class JudgeProvisionalReads {
    private static final Logger LOG = Logger.getLogger(JudgeProvisionalReads.class);
    private static final Duration LATER = Duration.ofHours(1);

    private record Deciding(ProvisionalCheck check, CompletableFuture<KeptDecision> kept) {}

    private final ProvisionalChecks checks;
    private final DecideRead decideRead;
    private final WeighRead weighRead;
    private final CurrentKnowledge current;
    private final CameraSettings settings;
    private final InstantSource clock;

    JudgeProvisionalReads(
            ProvisionalChecks checks,
            DecideRead decideRead,
            WeighRead weighRead,
            CurrentKnowledge current,
            CameraSettings settings,
            InstantSource clock) {
        this.checks = checks;
        this.decideRead = decideRead;
        this.weighRead = weighRead;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "5s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        try {
            judge();
        } catch (RuntimeException e) {
            LOG.warnf("Provisional reads cannot be judged just now; the next round tries again: %s", e.getMessage());
        }
    }

    /** One round; what is left comes with the next. */
    @Transactional
    public void judge() {
        if (!canTell()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // All are handed over before the first is waited for: they are kept together.
        List<Deciding> decidable = checks.listDue(knownUntil(now), settings.judgedAtOnce()).stream()
                .flatMap(check -> judge(check, now).stream()
                        .map(answer -> new Deciding(check, decideRead.keep(check, answer, now))))
                .toList();
        decidable.forEach(
                one -> decideRead.decide(one.check(), one.kept().join().decision()));
    }

    /** A late registration that has not arrived must not make a notice: while a source is silent or incomplete nothing is decided. */
    private boolean canTell() {
        return current.isLoaded()
                && current.get().calendar().isPresent()
                && current.findDoubtful().isEmpty();
    }

    /** What was registered in the last moment may still be on its way. */
    private Instant knownUntil(Instant now) {
        return current.ages().stream()
                .filter(current::isExpected)
                .flatMap(age -> age.age().stream())
                .max(Comparator.naturalOrder())
                .map(now::minus)
                .orElse(now);
    }

    /** Empty when it cannot be decided yet. */
    private Optional<CameraAnswer> judge(ProvisionalCheck check, Instant now) {
        try {
            CameraAnswer answer = weighRead.weighAgain(check.read(), now).answer();
            answer.provisionalUntil().ifPresent(later -> checks.postpone(check, later));
            return Optional.of(answer)
                    .filter(settled -> settled.provisionalUntil().isEmpty());
        } catch (ProblemException e) {
            // Its place is gone, say: it harms no other, and may be there again.
            LOG.warnf(
                    "Read %s cannot be judged again just now: %s",
                    check.checkId(), e.refusal().name());
            checks.postpone(check, now.plus(LATER));
            return Optional.empty();
        }
    }
}

package uk.kerbside.enforcement.camera;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;
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

    private final ProvisionalChecks checks;
    private final WeighRead weighRead;
    private final CurrentKnowledge current;
    private final CameraSettings settings;
    private final InstantSource clock;

    JudgeProvisionalReads(
            ProvisionalChecks checks,
            WeighRead weighRead,
            CurrentKnowledge current,
            CameraSettings settings,
            InstantSource clock) {
        this.checks = checks;
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
        checks.listDue(now, settings.judgedAtOnce()).forEach(check -> judge(check, now));
    }

    /** A late registration that has not arrived must not make a notice: while a source is silent or incomplete nothing is decided. */
    private boolean canTell() {
        return current.isLoaded()
                && current.get().calendar().isPresent()
                && current.findDoubtful().isEmpty();
    }

    private void judge(ProvisionalCheck check, Instant now) {
        try {
            CameraAnswer answer = weighRead.weighAgain(check.read(), now).answer();
            if (answer.provisionalUntil().isPresent()) {
                checks.postpone(check, answer.provisionalUntil().get());
                return;
            }
            boolean isCovered = answer.advice() == CameraAdvice.NONE;
            checks.decide(check, isCovered ? ProvisionalState.COVERED : ProvisionalState.STANDS, now, answer);
        } catch (ProblemException e) {
            // Its place is gone, say: it harms no other, and may be there again.
            LOG.warnf(
                    "Read %s cannot be judged again just now: %s",
                    check.checkId(), e.refusal().name());
            checks.postpone(check, now.plus(LATER));
        }
    }
}

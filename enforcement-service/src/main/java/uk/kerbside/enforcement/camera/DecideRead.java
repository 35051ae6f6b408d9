package uk.kerbside.enforcement.camera;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import uk.kerbside.enforcement.check.Evidence;
import uk.kerbside.enforcement.check.KeptDecision;
import uk.kerbside.enforcement.check.ReadDecision;

/**
 * Keeps what is decided of a read as evidence, and only then decides it. An instance that dies in between has decided
 * nothing; whoever judges the read after it finds the decision that was kept, and it holds.
 */
@ApplicationScoped
class DecideRead {
    private final Evidence evidence;
    private final ProvisionalChecks checks;

    DecideRead(Evidence evidence, ProvisionalChecks checks) {
        this.evidence = evidence;
        this.checks = checks;
    }

    /** Returns at once; the decision is kept when the stage is complete. */
    CompletableFuture<KeptDecision> keep(ProvisionalCheck check, CameraAnswer answer, Instant now) {
        return evidence.keep(new ReadDecision(
                        ReadDecision.idOf(check.batchId(), check.checkId()),
                        ReadDecision.hashOf(check.batchId(), check.checkId()),
                        check.checkId(),
                        check.batchId(),
                        now,
                        answer.advice() != CameraAdvice.NONE,
                        answer.finding(),
                        answer.confidence(),
                        answer.advice().name(),
                        answer.suggestedCode(),
                        answer.reasons(),
                        answer.lookAlikes()))
                .toCompletableFuture();
    }

    void decide(ProvisionalCheck check, ReadDecision kept) {
        checks.decide(
                check,
                kept.stands() ? ProvisionalState.STANDS : ProvisionalState.COVERED,
                kept.decidedAt(),
                CameraAnswer.decided(kept));
    }
}

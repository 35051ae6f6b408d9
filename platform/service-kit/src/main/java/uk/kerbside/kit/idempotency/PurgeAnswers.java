package uk.kerbside.kit.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes expired answers: they may hold personal data and nobody can ask for them any more. */
@ApplicationScoped
class PurgeAnswers {
    private final StoredAnswers answers;

    PurgeAnswers(StoredAnswers answers) {
        this.answers = answers;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        while (QuarkusTransaction.requiringNew().call(answers::purge) > 0) {
            // Each round is a short transaction of its own, so that nobody waits for it.
        }
    }
}

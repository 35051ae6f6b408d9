package uk.kerbside.accounts.message;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Hands planned messages to whoever delivers them. */
@ApplicationScoped
public class HandOverMessages {
    private static final Logger LOG = Logger.getLogger(HandOverMessages.class);

    private final DueMessages due;
    private final HandOverMessage handOver;
    private final TakeSetback setback;

    HandOverMessages(DueMessages due, HandOverMessage handOver, TakeSetback setback) {
        this.due = due;
        this.handOver = handOver;
        this.setback = setback;
    }

    /** One round: everything that is due, some at a time, until somebody does not answer. */
    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void handOver() {
        List<String> some = due.claimPlanned();
        while (!some.isEmpty()) {
            if (!handOver(some)) {
                return;
            }
            some = due.claimPlanned();
        }
    }

    /** False when there is no use in going on now. */
    private boolean handOver(List<String> some) {
        for (int i = 0; i < some.size(); i++) {
            String messageId = some.get(i);
            try {
                handOver.handOver(messageId);
            } catch (NotTakenException e) {
                // The others may fare better.
                LOG.errorf(e, "Message %s is not taken as it is", messageId);
                setback.notTaken(messageId);
            } catch (ProviderAwayException e) {
                // The others would fare no better, and are not to wait longer and longer for it.
                LOG.warnf(e, "Message %s cannot be handed over", messageId);
                setback.notHandedOver(messageId);
                due.giveBack(some.subList(i + 1, some.size()));
                return false;
            } catch (RuntimeException e) {
                // One message that cannot be written must not keep the others waiting.
                LOG.errorf(e, "Message %s cannot be handed over", messageId);
                setback.notHandedOver(messageId);
            }
        }
        return true;
    }
}

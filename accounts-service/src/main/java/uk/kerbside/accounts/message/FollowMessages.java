package uk.kerbside.accounts.message;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Asks after messages that were taken until they have arrived or not: at once when a receipt came, otherwise from time to
 * time.
 */
@ApplicationScoped
public class FollowMessages {
    private static final Logger LOG = Logger.getLogger(FollowMessages.class);

    private final DueMessages due;
    private final RecordMessage recordMessage;
    private final MessageProviders providers;

    FollowMessages(DueMessages due, RecordMessage recordMessage, MessageProviders providers) {
        this.due = due;
        this.recordMessage = recordMessage;
        this.providers = providers;
    }

    /** One round; what is left comes with the next. */
    @Scheduled(every = "2s", delayed = "6s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void follow() {
        for (String messageId : due.claimAccepted()) {
            try {
                ask(recordMessage.look(messageId));
            } catch (RuntimeException e) {
                // One message that cannot be asked after must not keep the others waiting.
                LOG.warnf(e, "Message %s cannot be asked after and is tried again", messageId);
            }
        }
    }

    private void ask(Message message) {
        MessageTry last = message.lastTry().orElseThrow();
        String reference = message.reference();
        MessageProvider.Delivery delivery =
                providers.named(last.provider()).ask(last.providerId().orElseThrow());
        switch (delivery.progress()) {
            case UNDER_WAY -> LOG.debugf("Message %s is under way", message.messageId());
            case DELIVERED -> recordMessage.delivered(reference);
            case FAILED -> recordMessage.bounced(reference, delivery.reason());
            case UNTOLD -> recordMessage.untold(reference);
        }
    }
}

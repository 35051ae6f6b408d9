package uk.kerbside.accounts.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A message could not be handed over. That may pass, and it is tried again; but not for ever: after too many refusals, or too
 * long a time, it goes the next way its customer has, and without one somebody rings.
 */
@ApplicationScoped
class TakeSetback {
    private static final String NOT_TAKEN = "not-taken";
    private static final String NOT_HANDED_OVER = "not-handed-over";

    private final Messages messages;
    private final RecordMessage recordMessage;
    private final MessageSettings settings;
    private final InstantSource clock;

    TakeSetback(Messages messages, RecordMessage recordMessage, MessageSettings settings, InstantSource clock) {
        this.messages = messages;
        this.recordMessage = recordMessage;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whoever was asked answers that they do not take it: for a fault that may be mended, or never. */
    @Transactional
    void notTaken(String messageId) {
        Message message = messages.findForUpdate(messageId).orElseThrow();
        message.patience().isRefused();
        endIfLost(message, NOT_TAKEN);
    }

    /** Nobody answers, or it could not be put into words. */
    @Transactional
    void notHandedOver(String messageId) {
        endIfLost(messages.findForUpdate(messageId).orElseThrow(), NOT_HANDED_OVER);
    }

    private void endIfLost(Message message, String reason) {
        Instant now = clock.instant();
        if (!message.isLost(now, settings.refusalsAtMost(), settings.handedOverWithin())) {
            return;
        }
        if (message.openTry().isPresent()) {
            recordMessage.bounced(message.reference(), reason);
        } else {
            recordMessage.notWritten(message.messageId());
        }
    }
}

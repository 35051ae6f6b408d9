package uk.kerbside.accounts.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Hands one message over. Never inside a transaction. May be repeated, and may die at any line: what was asked for is
 * written down before, and after a crash whoever was asked is first asked whether it has the message.
 */
@ApplicationScoped
class HandOverMessage {
    private final RecordMessage recordMessage;
    private final MessageProviders providers;

    HandOverMessage(RecordMessage recordMessage, MessageProviders providers) {
        this.recordMessage = recordMessage;
        this.providers = providers;
    }

    /** @throws ProviderAwayException when nobody answers; the message stays planned */
    void handOver(String messageId) {
        Message message = recordMessage.look(messageId);
        if (message.status() == MessageStatus.PLANNED && !isTakenAlready(message)) {
            recordMessage.asking(messageId).ifPresent(this::send);
        }
    }

    private boolean isTakenAlready(Message message) {
        Optional<MessageTry> open = message.openTry();
        if (open.isEmpty()) {
            return false;
        }
        MessageProvider asked = providers.named(open.get().provider());
        String reference = message.reference();
        Optional<String> taken = asked.find(reference);
        taken.ifPresent(providerId -> recordMessage.accepted(reference, providerId, asked.receiptExpectedWithin()));
        return taken.isPresent();
    }

    private void send(RecordMessage.Asked asked) {
        MessageProvider provider = providers.named(asked.provider());
        String reference = asked.order().reference();
        switch (provider.send(asked.order())) {
            case MessageProvider.Taken taken ->
                recordMessage.accepted(reference, taken.providerId(), provider.receiptExpectedWithin());
            case MessageProvider.Refused refused -> recordMessage.bounced(reference, refused.reason());
        }
    }
}

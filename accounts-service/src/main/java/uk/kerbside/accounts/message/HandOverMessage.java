package uk.kerbside.accounts.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.kerbside.events.messages.MessageChannel;

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
        MessageChannel channel = open.get().channel();
        Optional<String> taken = asked.find(message.reference(channel));
        taken.ifPresent(providerId ->
                recordMessage.accepted(message.messageId(), channel, providerId, asked.receiptExpectedWithin()));
        return taken.isPresent();
    }

    private void send(RecordMessage.Asked asked) {
        MessageProvider provider = providers.named(asked.provider());
        MessageChannel channel = asked.order().address().channel();
        switch (provider.send(asked.order())) {
            case MessageProvider.Taken taken ->
                recordMessage.accepted(
                        asked.messageId(), channel, taken.providerId(), provider.receiptExpectedWithin());
            case MessageProvider.Refused refused ->
                recordMessage.bounced(asked.messageId(), channel, refused.reason());
        }
    }
}

package uk.kerbside.accounts.message.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.accounts.message.Message;
import uk.kerbside.accounts.message.MessageTry;
import uk.kerbside.accounts.message.MessagesTold;
import uk.kerbside.accounts.message.Unreachable;
import uk.kerbside.events.messages.MessageAccepted;
import uk.kerbside.events.messages.MessageBounced;
import uk.kerbside.events.messages.MessageChannel;
import uk.kerbside.events.messages.MessageDelivered;
import uk.kerbside.events.messages.MessageUndeliverable;
import uk.kerbside.kit.journal.Journal;

@ApplicationScoped
class JournalledMessages implements MessagesTold {
    private final Journal journal;

    JournalledMessages(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void accepted(Message message, MessageChannel channel, Instant at) {
        journal.append(
                message.messageId(),
                MessageAccepted.class,
                revision -> new MessageAccepted(
                        revision,
                        message.messageId(),
                        message.causeId(),
                        message.accountId(),
                        message.kind().name(),
                        channel,
                        at));
    }

    @Override
    public void delivered(Message message, MessageChannel channel, Instant at) {
        journal.append(
                message.messageId(),
                MessageDelivered.class,
                revision -> new MessageDelivered(
                        revision,
                        message.messageId(),
                        message.causeId(),
                        message.accountId(),
                        message.kind().name(),
                        channel,
                        at));
    }

    @Override
    public void bounced(Message message, MessageTry failed, Optional<MessageChannel> next, Instant at) {
        journal.append(
                message.messageId(),
                MessageBounced.class,
                revision -> new MessageBounced(
                        revision,
                        message.messageId(),
                        message.causeId(),
                        message.accountId(),
                        message.kind().name(),
                        failed.channel(),
                        failed.reason().orElseThrow(),
                        next,
                        at));
    }

    @Override
    public void undeliverable(Message message, Unreachable reason, Instant at) {
        journal.append(
                message.messageId(),
                MessageUndeliverable.class,
                revision -> new MessageUndeliverable(
                        revision,
                        message.messageId(),
                        message.causeId(),
                        message.accountId(),
                        message.kind().name(),
                        reason.name(),
                        at));
    }
}

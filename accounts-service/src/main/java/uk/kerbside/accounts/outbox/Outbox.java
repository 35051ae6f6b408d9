package uk.kerbside.accounts.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import uk.kerbside.accounts.audit.ReadAction;
import uk.kerbside.accounts.message.MessageProviders;
import uk.kerbside.accounts.message.RecordMessage;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.kit.problem.NotFoundException;

/** What can be done in the outbox while it is configured; otherwise there is no such thing. */
@ApplicationScoped
public class Outbox {
    static final String NAME = "SANDBOX";

    private final OutboxMessages messages;
    private final MessageProviders providers;
    private final RecordMessage recordMessage;
    private final ReadAudit audit;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    Outbox(
            OutboxMessages messages,
            MessageProviders providers,
            RecordMessage recordMessage,
            ReadAudit audit,
            CurrentActor currentActor,
            InstantSource clock) {
        this.messages = messages;
        this.providers = providers;
        this.recordMessage = recordMessage;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** What lies in it, written down as read. */
    public List<OutboxMessage> read(OutboxMessages.Place after, int limit) {
        requireOpen();
        List<OutboxMessage> found = messages.list(after, limit);
        writeDown(found);
        return found;
    }

    /**
     * A message comes back, as mail servers and networks send some back: late, when it counted as delivered, too.
     *
     * @throws NotFoundException when there is no such message, or no outbox
     */
    public OutboxMessage bounce(String token) {
        requireOpen();
        messages.bounce(token, clock.instant());
        OutboxMessage message =
                messages.find(token).orElseThrow(() -> new NotFoundException("There is no such message."));
        writeDown(List.of(message));
        recordMessage.bounced(message.reference(), OutboxProvider.BOUNCED);
        return message;
    }

    private void writeDown(List<OutboxMessage> shown) {
        audit.record(
                currentActor.actor(),
                ReadAction.LIST_SANDBOX_MESSAGES,
                Optional.empty(),
                shown.stream().map(message -> "message:" + message.messageId()).toList());
    }

    private void requireOpen() {
        if (!providers.current().name().equals(NAME)) {
            throw new NotFoundException("There is no sandbox here.");
        }
    }
}

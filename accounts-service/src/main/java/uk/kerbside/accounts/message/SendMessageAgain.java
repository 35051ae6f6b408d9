package uk.kerbside.accounts.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import uk.kerbside.accounts.audit.ReadAction;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Somebody of the council has a message sent again that reached its customer by no way: there is a new address, or a mailbox
 * has room again. Who did it stays written down.
 */
@ApplicationScoped
public class SendMessageAgain {
    private final Messages messages;
    private final ReadAudit audit;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    SendMessageAgain(Messages messages, ReadAudit audit, CurrentActor currentActor, InstantSource clock) {
        this.messages = messages;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @throws NotFoundException when the account has no such message
     * @throws RefusedException {@code MESSAGE_NOT_GIVEN_UP}, {@code MESSAGE_OF_NO_USE}
     */
    @Transactional
    public Message sendAgain(String accountId, String messageId) {
        Message message = messages.findForUpdate(messageId)
                .filter(found -> found.accountId().equals(accountId))
                .orElseThrow(() -> new NotFoundException("There is no such message to this account."));
        Instant now = clock.instant();
        if (message.isUselessAt(now)) {
            throw new RefusedException(
                    MessageRefusal.MESSAGE_OF_NO_USE, "What it tells is over: it would only confuse.");
        }
        Actor actor = currentActor.actor();
        if (!message.sendAgain(actor.subject(), actor.leadingRole(), now)) {
            throw new RefusedException(
                    MessageRefusal.MESSAGE_NOT_GIVEN_UP,
                    "It is " + message.status() + ": only what is UNDELIVERABLE is sent again.");
        }
        audit.record(
                actor,
                ReadAction.SEND_MESSAGE_AGAIN,
                Optional.empty(),
                List.of("account:" + accountId, "message:" + messageId));
        return message;
    }
}

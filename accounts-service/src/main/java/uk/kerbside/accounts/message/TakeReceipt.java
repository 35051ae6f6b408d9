package uk.kerbside.accounts.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/**
 * Somebody says that they have news of a message: they are asked at once. What the receipt itself says is not believed,
 * so that whoever gets hold of its token can make nobody believe anything.
 */
@ApplicationScoped
public class TakeReceipt {
    private final Messages messages;
    private final InstantSource clock;

    TakeReceipt(Messages messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** @param reference as it was given with the message; one that is not ours is passed over */
    @Transactional
    public void take(String reference) {
        messages.findForUpdate(Reference.messageIdIn(reference)).ifPresent(message -> message.lookNow(clock.instant()));
    }
}

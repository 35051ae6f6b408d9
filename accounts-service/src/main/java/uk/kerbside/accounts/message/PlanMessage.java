package uk.kerbside.accounts.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import uk.kerbside.accounts.account.Accounts;
import uk.kerbside.kit.id.Ids;

/**
 * Plans one message for one cause. What happened long ago is passed over: a service that hears a topic for the first time
 * hears of years.
 */
@ApplicationScoped
public class PlanMessage {
    private final Messages messages;
    private final Accounts accounts;
    private final Readers readers;
    private final MessageSettings settings;
    private final InstantSource clock;

    PlanMessage(Messages messages, Accounts accounts, Readers readers, MessageSettings settings, InstantSource clock) {
        this.messages = messages;
        this.accounts = accounts;
        this.readers = readers;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param happenedAt when the fact was told that is the reason */
    @Transactional
    public void plan(Occasion occasion, Instant happenedAt) {
        Instant now = clock.instant();
        boolean isNews = now.isBefore(happenedAt.plus(settings.factsAreNewsFor()));
        if (isNews
                && !messages.isPlanned(occasion.causeId(), occasion.kind())
                && hasReader(occasion.accountId(), now)) {
            messages.add(Message.plan("M-" + Ids.uuid7(), occasion, now));
        }
    }

    /** Of somebody who has died and left no executor we know of, staff tell their people what they need to know. */
    private boolean hasReader(String accountId, Instant now) {
        return accounts.find(accountId)
                .flatMap(account -> readers.find(account, now))
                .isPresent();
    }
}

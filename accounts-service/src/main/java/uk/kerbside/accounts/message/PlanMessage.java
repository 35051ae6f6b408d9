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
    private final MessageSettings settings;
    private final InstantSource clock;

    PlanMessage(Messages messages, Accounts accounts, MessageSettings settings, InstantSource clock) {
        this.messages = messages;
        this.accounts = accounts;
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
                && mayBeWrittenTo(occasion.accountId())) {
            messages.add(Message.plan("M-" + Ids.uuid7(), occasion, now));
        }
    }

    /** Nobody writes by itself to somebody who has died: what their people need to know, staff tell them. */
    private boolean mayBeWrittenTo(String accountId) {
        return accounts.find(accountId)
                .filter(account -> account.deathRecordedAt().isEmpty())
                .isPresent();
    }
}

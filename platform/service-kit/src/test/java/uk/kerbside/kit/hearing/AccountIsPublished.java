package uk.kerbside.kit.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;

/** Hears states. */
@ApplicationScoped
class AccountIsPublished implements EventHandler<AccountPublished> {
    private final Script script;
    private final HeardFacts heard;

    AccountIsPublished(Script script, HeardFacts heard) {
        this.script = script;
        this.heard = heard;
    }

    @Override
    public Class<AccountPublished> handles() {
        return AccountPublished.class;
    }

    @Override
    public void handle(AccountPublished event, EventEnvelope envelope) {
        heard.add(event.accountId(), event.revision().toString());
        script.play(event.accountId(), event.revision().toString());
    }

    @Override
    public void forgotten(String key) {
        heard.add(key, "forgotten");
    }
}

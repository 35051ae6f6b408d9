package uk.kerbside.accounts.message.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.events.permits.MisuseWarned;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of misuse: a warning, and never a report. */
@ApplicationScoped
class MisuseNotices {
    private final Hearing hearing;

    MisuseNotices(Hearing hearing) {
        this.hearing = hearing;
    }

    @Produces
    @Singleton
    EventHandler<MisuseWarned> warned() {
        return hearing.of(MisuseWarned.class, fact -> hearing.ofPermit(
                        MessageKind.MISUSE_WARNED, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("words", fact.words()));
    }
}

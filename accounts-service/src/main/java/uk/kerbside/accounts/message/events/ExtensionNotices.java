package uk.kerbside.accounts.message.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.events.permits.PermitExtended;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of permits that end later. */
@ApplicationScoped
class ExtensionNotices {
    private final Hearing hearing;
    private final PlainWords words;

    ExtensionNotices(Hearing hearing, PlainWords words) {
        this.hearing = hearing;
        this.words = words;
    }

    @Produces
    @Singleton
    EventHandler<PermitExtended> extended() {
        return hearing.of(PermitExtended.class, fact -> hearing.ofPermit(
                        MessageKind.PERMIT_EXTENDED, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("words", fact.words())
                .with("lastDay", words.lastDay(fact.until())));
    }
}

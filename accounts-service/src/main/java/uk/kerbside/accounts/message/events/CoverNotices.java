package uk.kerbside.accounts.message.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.events.permits.ProvisionalCoverBegun;
import uk.kerbside.events.permits.ProvisionalCoverEnded;
import uk.kerbside.events.permits.ProvisionalCoverReminded;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of cover before proof. */
@ApplicationScoped
class CoverNotices {
    private static final String PROVED = "PROVED";

    private final Hearing hearing;
    private final PlainWords words;

    CoverNotices(Hearing hearing, PlainWords words) {
        this.hearing = hearing;
        this.words = words;
    }

    @Produces
    @Singleton
    EventHandler<ProvisionalCoverBegun> begun() {
        return hearing.of(ProvisionalCoverBegun.class, fact -> hearing.ofPermit(
                        MessageKind.PROVISIONAL_COVER_BEGUN, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("applicationId", fact.applicationId())
                .with("owed", words.list(fact.owed()))
                .with(
                        "documents",
                        words.list(fact.documents().stream().map(words::code).toList()))
                .with("price", words.money(fact.held()))
                .with("lastDay", words.lastDay(fact.until())));
    }

    /** Useless once the cover is over. */
    @Produces
    @Singleton
    EventHandler<ProvisionalCoverReminded> reminded() {
        return hearing.of(ProvisionalCoverReminded.class, fact -> hearing.ofPermit(
                        MessageKind.PROVISIONAL_COVER_REMINDER, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("applicationId", fact.applicationId())
                .with("owed", words.list(fact.owed()))
                .with("lastDay", words.lastDay(fact.until()))
                .uselessAfter(Optional.of(fact.until())));
    }

    @Produces
    @Singleton
    EventHandler<ProvisionalCoverEnded> ended() {
        return hearing.of(ProvisionalCoverEnded.class, fact -> hearing.ofPermit(
                        fact.outcome().equals(PROVED)
                                ? MessageKind.PROVISIONAL_COVER_PROVED
                                : MessageKind.PROVISIONAL_COVER_ENDED,
                        fact.accountId(),
                        fact.permitNumber(),
                        fact.typeCode())
                .with("lastDay", words.lastDay(fact.until())));
    }
}

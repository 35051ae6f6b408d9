package uk.kerbside.accounts.message.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.Occasion;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.accounts.message.PlanMessage;
import uk.kerbside.events.permits.MisuseWarned;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of misuse: a warning, and never a report. */
@ApplicationScoped
class MisuseNotices {
    private final PlanMessage planMessage;
    private final PlainWords words;

    MisuseNotices(PlanMessage planMessage, PlainWords words) {
        this.planMessage = planMessage;
        this.words = words;
    }

    @Produces
    @Singleton
    EventHandler<MisuseWarned> warned() {
        return new Notice<>(
                MisuseWarned.class,
                planMessage,
                (fact, id) -> Optional.of(Occasion.of(
                        id,
                        MessageKind.MISUSE_WARNED,
                        fact.accountId(),
                        Map.of(
                                "permitNumber",
                                fact.permitNumber(),
                                "permitType",
                                words.code(fact.typeCode()),
                                "words",
                                fact.words()))));
    }
}

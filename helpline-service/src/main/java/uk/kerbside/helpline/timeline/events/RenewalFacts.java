package uk.kerbside.helpline.timeline.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import uk.kerbside.events.permits.PermitExpired;
import uk.kerbside.events.permits.PermitRenewed;
import uk.kerbside.helpline.timeline.TellFact;
import uk.kerbside.helpline.timeline.Telling;
import uk.kerbside.helpline.timeline.Wording;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of the end of permits and of what follows them. */
@ApplicationScoped
class RenewalFacts {
    private final TellFact tellFact;
    private final Wording wording;

    RenewalFacts(TellFact tellFact, Wording wording) {
        this.tellFact = tellFact;
        this.wording = wording;
    }

    @Produces
    @Singleton
    EventHandler<PermitRenewed> renewed() {
        return new Narration<>(
                PermitRenewed.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.renewedAt(),
                        Wording.code(fact.typeCode()) + " permit " + fact.renewedNumber() + " was renewed as "
                                + fact.permitNumber() + ", from " + wording.day(fact.validFrom()) + " to "
                                + wording.lastDay(fact.validUntil()) + ".",
                        Map.of("permitNumber", fact.permitNumber(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<PermitExpired> expired() {
        return new Narration<>(
                PermitExpired.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.expiredAt(),
                        Wording.code(fact.typeCode()) + " permit " + fact.permitNumber() + " expired"
                                + fact.renewedBy()
                                        .map(next -> "; " + next + " follows it.")
                                        .orElse(", and none follows it."),
                        Map.of("permitNumber", fact.permitNumber(), "permitType", fact.typeCode())));
    }
}

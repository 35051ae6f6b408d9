package uk.kerbside.helpline.timeline.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import uk.kerbside.events.permits.ProvisionalCoverBegun;
import uk.kerbside.events.permits.ProvisionalCoverEnded;
import uk.kerbside.events.permits.ProvisionalCoverReminded;
import uk.kerbside.helpline.timeline.TellFact;
import uk.kerbside.helpline.timeline.Telling;
import uk.kerbside.helpline.timeline.Wording;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of cover before proof. */
@ApplicationScoped
class CoverFacts {
    private final TellFact tellFact;
    private final Wording wording;

    CoverFacts(TellFact tellFact, Wording wording) {
        this.tellFact = tellFact;
        this.wording = wording;
    }

    @Produces
    @Singleton
    EventHandler<ProvisionalCoverBegun> begun() {
        return new Narration<>(
                ProvisionalCoverBegun.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.begunAt(),
                        permit(fact.typeCode(), fact.permitNumber()) + " is provisional to "
                                + wording.lastDay(fact.until()) + ". Still to be proved: "
                                + String.join(", ", fact.owed()) + ". The fee is held.",
                        links(fact.typeCode(), fact.permitNumber(), fact.applicationId())));
    }

    @Produces
    @Singleton
    EventHandler<ProvisionalCoverReminded> reminded() {
        return new Narration<>(
                ProvisionalCoverReminded.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.remindedAt(),
                        "A reminder fell due: " + permit(fact.typeCode(), fact.permitNumber())
                                + " is provisional to " + wording.lastDay(fact.until()) + ". Still to be proved: "
                                + String.join(", ", fact.owed()) + ".",
                        links(fact.typeCode(), fact.permitNumber(), fact.applicationId())));
    }

    @Produces
    @Singleton
    EventHandler<ProvisionalCoverEnded> ended() {
        return new Narration<>(
                ProvisionalCoverEnded.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.endedAt(),
                        permit(fact.typeCode(), fact.permitNumber()) + " is no longer provisional ("
                                + Wording.code(fact.outcome()) + "): good to " + wording.lastDay(fact.until()) + ".",
                        links(fact.typeCode(), fact.permitNumber(), fact.applicationId())));
    }

    private static String permit(String typeCode, String number) {
        return Wording.code(typeCode) + " permit " + number;
    }

    private static Map<String, String> links(String typeCode, String number, String applicationId) {
        return Map.of("permitNumber", number, "permitType", typeCode, "applicationId", applicationId);
    }
}

package uk.kerbside.helpline.timeline.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import uk.kerbside.events.Event;
import uk.kerbside.events.permits.AppealGranted;
import uk.kerbside.events.permits.ApplicationEscalated;
import uk.kerbside.events.permits.ApplicationResubmitted;
import uk.kerbside.events.permits.EvidenceReceived;
import uk.kerbside.events.permits.EvidenceRemoved;
import uk.kerbside.events.permits.MoreEvidenceAsked;
import uk.kerbside.events.permits.MoreEvidenceGiven;
import uk.kerbside.events.permits.MoreEvidenceNeverGiven;
import uk.kerbside.events.permits.MoreEvidenceReminded;
import uk.kerbside.events.permits.RefusalAppealed;
import uk.kerbside.events.permits.RefusalUpheld;
import uk.kerbside.helpline.timeline.TellFact;
import uk.kerbside.helpline.timeline.Telling;
import uk.kerbside.helpline.timeline.Wording;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of evidence, of what officers ask for, and of refusals that are corrected or appealed. */
@ApplicationScoped
class ReviewFacts {
    private final TellFact tellFact;
    private final Wording wording;

    ReviewFacts(TellFact tellFact, Wording wording) {
        this.tellFact = tellFact;
        this.wording = wording;
    }

    @Produces
    @Singleton
    EventHandler<EvidenceReceived> received() {
        return told(EvidenceReceived.class, fact -> new About(
                        fact.applicationId(), fact.accountId(), fact.typeCode(), fact.receivedAt())
                .says(named(fact.document()) + " was received for the application for a %s permit."));
    }

    @Produces
    @Singleton
    EventHandler<EvidenceRemoved> removed() {
        return told(EvidenceRemoved.class, fact -> new About(
                        fact.applicationId(), fact.accountId(), fact.typeCode(), fact.removedAt())
                .says(named(fact.document()) + " was removed from the application for a %s permit ("
                        + Wording.code(fact.reason()) + ")."));
    }

    @Produces
    @Singleton
    EventHandler<ApplicationEscalated> escalated() {
        return told(ApplicationEscalated.class, fact -> new About(
                        fact.applicationId(), fact.accountId(), fact.typeCode(), fact.escalatedAt())
                .says("The application for a %s permit was not decided by " + Wording.day(fact.dueOn())
                        + ", as promised; it was escalated."));
    }

    @Produces
    @Singleton
    EventHandler<MoreEvidenceAsked> asked() {
        return told(MoreEvidenceAsked.class, fact -> new About(
                        fact.applicationId(), fact.accountId(), fact.typeCode(), fact.askedAt())
                .says("More evidence is needed for the application for a %s permit, by "
                        + wording.lastDay(fact.answerUntil()) + ". " + fact.words()));
    }

    @Produces
    @Singleton
    EventHandler<MoreEvidenceReminded> reminded() {
        return told(MoreEvidenceReminded.class, fact -> new About(
                        fact.applicationId(), fact.accountId(), fact.typeCode(), fact.remindedAt())
                .says("A reminder fell due: the evidence asked for with the application for a %s permit can be"
                        + " given until " + wording.lastDay(fact.answerUntil()) + "."));
    }

    @Produces
    @Singleton
    EventHandler<MoreEvidenceGiven> given() {
        return told(MoreEvidenceGiven.class, fact -> new About(
                        fact.applicationId(), fact.accountId(), fact.typeCode(), fact.givenAt())
                .says("The evidence asked for with the application for a %s permit was given; an officer"
                        + " decides by " + Wording.day(fact.decideBy()) + "."));
    }

    @Produces
    @Singleton
    EventHandler<MoreEvidenceNeverGiven> neverGiven() {
        return told(MoreEvidenceNeverGiven.class, fact -> new About(
                        fact.applicationId(), fact.accountId(), fact.typeCode(), fact.closedAt())
                .says("The application for a %s permit was closed: the evidence asked for was not given in"
                        + " time."));
    }

    @Produces
    @Singleton
    EventHandler<ApplicationResubmitted> resubmitted() {
        return told(ApplicationResubmitted.class, fact -> new About(
                        fact.applicationId(), fact.accountId(), fact.typeCode(), fact.resubmittedAt())
                .says("The refused application for a %s permit was corrected; an officer decides by "
                        + Wording.day(fact.decideBy()) + "."));
    }

    @Produces
    @Singleton
    EventHandler<RefusalAppealed> appealed() {
        return told(RefusalAppealed.class, fact -> new About(
                        fact.applicationId(), fact.accountId(), fact.typeCode(), fact.appealedAt())
                .says("The refusal of a %s permit was appealed; it is decided again by " + Wording.day(fact.decideBy())
                        + "."));
    }

    @Produces
    @Singleton
    EventHandler<RefusalUpheld> upheld() {
        return told(RefusalUpheld.class, fact -> new About(
                        fact.applicationId(), fact.accountId(), fact.typeCode(), fact.upheldAt())
                .says("The appeal was decided: the refusal of a %s permit stands. " + fact.reasons()));
    }

    @Produces
    @Singleton
    EventHandler<AppealGranted> granted() {
        return told(AppealGranted.class, fact -> new About(
                        fact.applicationId(), fact.accountId(), fact.typeCode(), fact.grantedAt())
                .says("The appeal was granted: the application for a %s permit is approved. " + fact.reasons()));
    }

    private <E extends Event> EventHandler<E> told(Class<E> type, Function<E, Telling> telling) {
        return new Narration<>(type, tellFact, telling);
    }

    private static String named(String document) {
        return "A document (" + Wording.code(document) + ")";
    }

    /** The application a fact is about. */
    private record About(String applicationId, String accountId, String typeCode, Instant at) {
        /** @param sentence says {@code %s} where the permit type stands; what people wrote comes after it */
        private Telling says(String sentence) {
            return Telling.about(
                    accountId,
                    at,
                    sentence.replaceFirst("%s", Matcher.quoteReplacement(Wording.code(typeCode))),
                    Map.of("applicationId", applicationId, "permitType", typeCode));
        }
    }
}

package uk.kerbside.accounts.message.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.Occasion;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.accounts.message.PlanMessage;
import uk.kerbside.events.permits.AppealGranted;
import uk.kerbside.events.permits.ApplicationApproved;
import uk.kerbside.events.permits.ApplicationLapsed;
import uk.kerbside.events.permits.ApplicationRefused;
import uk.kerbside.events.permits.MoreEvidenceAsked;
import uk.kerbside.events.permits.MoreEvidenceNeverGiven;
import uk.kerbside.events.permits.MoreEvidenceReminded;
import uk.kerbside.events.permits.RefusalUpheld;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of applications. */
@ApplicationScoped
class ApplicationNotices {
    private final PlanMessage planMessage;
    private final PlainWords words;

    ApplicationNotices(PlanMessage planMessage, PlainWords words) {
        this.planMessage = planMessage;
        this.words = words;
    }

    /** Whoever is approved at once sees the price on the page; who had to wait for an officer has left it. */
    @Produces
    @Singleton
    EventHandler<ApplicationApproved> approved() {
        return new Notice<>(ApplicationApproved.class, planMessage, (fact, id) -> Optional.of(fact)
                .filter(approved -> !approved.automatic() && approved.chargeId().isPresent())
                .map(approved -> new About(fact.applicationId(), fact.accountId(), fact.typeCode())
                        .occasion(id, MessageKind.PAYMENT_REQUESTED, Map.of("price", words.money(fact.price())))));
    }

    @Produces
    @Singleton
    EventHandler<ApplicationRefused> refused() {
        return new Notice<>(
                ApplicationRefused.class,
                planMessage,
                (fact, id) -> Optional.of(new About(fact.applicationId(), fact.accountId(), fact.typeCode())
                        .occasion(id, MessageKind.APPLICATION_REFUSED, Map.of("remedy", fact.remedy()))));
    }

    @Produces
    @Singleton
    EventHandler<ApplicationLapsed> lapsed() {
        return new Notice<>(
                ApplicationLapsed.class,
                planMessage,
                (fact, id) -> Optional.of(new About(fact.applicationId(), fact.accountId(), fact.typeCode())
                        .occasion(id, MessageKind.APPLICATION_LAPSED, Map.of())));
    }

    @Produces
    @Singleton
    EventHandler<MoreEvidenceAsked> evidenceAsked() {
        return new Notice<>(
                MoreEvidenceAsked.class,
                planMessage,
                (fact, id) -> Optional.of(new About(fact.applicationId(), fact.accountId(), fact.typeCode())
                        .occasion(
                                id,
                                MessageKind.EVIDENCE_ASKED,
                                Map.of(
                                        "documents",
                                        words.list(fact.documents().stream()
                                                .map(words::code)
                                                .toList()),
                                        "words",
                                        fact.words(),
                                        "answerUntil",
                                        words.lastDay(fact.answerUntil())))));
    }

    @Produces
    @Singleton
    EventHandler<MoreEvidenceReminded> evidenceReminded() {
        return new Notice<>(
                MoreEvidenceReminded.class,
                planMessage,
                (fact, id) -> Optional.of(new About(fact.applicationId(), fact.accountId(), fact.typeCode())
                        .occasion(
                                id,
                                MessageKind.EVIDENCE_REMINDER,
                                Map.of("answerUntil", words.lastDay(fact.answerUntil())))));
    }

    @Produces
    @Singleton
    EventHandler<MoreEvidenceNeverGiven> evidenceNeverGiven() {
        return new Notice<>(
                MoreEvidenceNeverGiven.class,
                planMessage,
                (fact, id) -> Optional.of(new About(fact.applicationId(), fact.accountId(), fact.typeCode())
                        .occasion(id, MessageKind.EVIDENCE_NEVER_GIVEN, Map.of())));
    }

    @Produces
    @Singleton
    EventHandler<RefusalUpheld> refusalUpheld() {
        return new Notice<>(
                RefusalUpheld.class,
                planMessage,
                (fact, id) -> Optional.of(new About(fact.applicationId(), fact.accountId(), fact.typeCode())
                        .occasion(id, MessageKind.REFUSAL_UPHELD, Map.of("reasons", fact.reasons()))));
    }

    @Produces
    @Singleton
    EventHandler<AppealGranted> appealGranted() {
        return new Notice<>(
                AppealGranted.class,
                planMessage,
                (fact, id) -> Optional.of(new About(fact.applicationId(), fact.accountId(), fact.typeCode())
                        .occasion(id, MessageKind.APPEAL_GRANTED, Map.of("reasons", fact.reasons()))));
    }

    /** What every fact about an application says. */
    private final class About {
        private final String applicationId;
        private final String accountId;
        private final String typeCode;

        About(String applicationId, String accountId, String typeCode) {
            this.applicationId = applicationId;
            this.accountId = accountId;
            this.typeCode = typeCode;
        }

        Occasion occasion(String id, MessageKind kind, Map<String, String> further) {
            Map<String, String> all = new HashMap<>(further);
            all.put("applicationId", applicationId);
            all.put("permitType", words.code(typeCode));
            return Occasion.of(id, kind, accountId, all);
        }
    }
}

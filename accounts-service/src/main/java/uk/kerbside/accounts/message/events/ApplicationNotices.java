package uk.kerbside.accounts.message.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.PlainWords;
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
    private final Hearing hearing;
    private final PlainWords words;

    ApplicationNotices(Hearing hearing, PlainWords words) {
        this.hearing = hearing;
        this.words = words;
    }

    /** Whoever is approved at once sees the price on the page; who had to wait for an officer has left it. */
    @Produces
    @Singleton
    EventHandler<ApplicationApproved> approved() {
        return hearing.ofSome(ApplicationApproved.class, fact -> Optional.of(fact)
                .filter(approved -> !approved.automatic() && approved.chargeId().isPresent())
                .map(approved -> about(
                                MessageKind.PAYMENT_REQUESTED, fact.accountId(), fact.applicationId(), fact.typeCode())
                        .with("price", words.money(fact.price()))));
    }

    @Produces
    @Singleton
    EventHandler<ApplicationRefused> refused() {
        return hearing.of(ApplicationRefused.class, fact -> about(
                        MessageKind.APPLICATION_REFUSED, fact.accountId(), fact.applicationId(), fact.typeCode())
                .with("remedy", fact.remedy()));
    }

    @Produces
    @Singleton
    EventHandler<ApplicationLapsed> lapsed() {
        return hearing.of(
                ApplicationLapsed.class,
                fact -> about(MessageKind.APPLICATION_LAPSED, fact.accountId(), fact.applicationId(), fact.typeCode()));
    }

    @Produces
    @Singleton
    EventHandler<MoreEvidenceAsked> evidenceAsked() {
        return hearing.of(MoreEvidenceAsked.class, fact -> about(
                        MessageKind.EVIDENCE_ASKED, fact.accountId(), fact.applicationId(), fact.typeCode())
                .with(
                        "documents",
                        words.list(fact.documents().stream().map(words::code).toList()))
                .with("words", fact.words())
                .with("answerUntil", words.lastDay(fact.answerUntil())));
    }

    /** Useless once the application is closed. */
    @Produces
    @Singleton
    EventHandler<MoreEvidenceReminded> evidenceReminded() {
        return hearing.of(MoreEvidenceReminded.class, fact -> about(
                        MessageKind.EVIDENCE_REMINDER, fact.accountId(), fact.applicationId(), fact.typeCode())
                .with("answerUntil", words.lastDay(fact.answerUntil()))
                .uselessAfter(Optional.of(fact.answerUntil())));
    }

    @Produces
    @Singleton
    EventHandler<MoreEvidenceNeverGiven> evidenceNeverGiven() {
        return hearing.of(
                MoreEvidenceNeverGiven.class,
                fact -> about(
                        MessageKind.EVIDENCE_NEVER_GIVEN, fact.accountId(), fact.applicationId(), fact.typeCode()));
    }

    @Produces
    @Singleton
    EventHandler<RefusalUpheld> refusalUpheld() {
        return hearing.of(RefusalUpheld.class, fact -> about(
                        MessageKind.REFUSAL_UPHELD, fact.accountId(), fact.applicationId(), fact.typeCode())
                .with("reasons", fact.reasons()));
    }

    @Produces
    @Singleton
    EventHandler<AppealGranted> appealGranted() {
        return hearing.of(AppealGranted.class, fact -> about(
                        MessageKind.APPEAL_GRANTED, fact.accountId(), fact.applicationId(), fact.typeCode())
                .with("reasons", fact.reasons()));
    }

    private Telling about(MessageKind kind, String accountId, String applicationId, String typeCode) {
        return hearing.ofApplication(kind, accountId, applicationId, typeCode);
    }
}

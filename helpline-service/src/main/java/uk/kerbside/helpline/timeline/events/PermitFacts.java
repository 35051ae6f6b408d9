package uk.kerbside.helpline.timeline.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import uk.kerbside.events.permits.ApplicationApproved;
import uk.kerbside.events.permits.ApplicationLapsed;
import uk.kerbside.events.permits.ApplicationReferred;
import uk.kerbside.events.permits.ApplicationRefused;
import uk.kerbside.events.permits.ApplicationSubmitted;
import uk.kerbside.events.permits.ApplicationWithdrawn;
import uk.kerbside.events.permits.PermitIssued;
import uk.kerbside.events.permits.PermitSurrendered;
import uk.kerbside.events.permits.PermitTransferred;
import uk.kerbside.events.permits.PermitVehicleChanged;
import uk.kerbside.events.permits.RefundReferred;
import uk.kerbside.events.permits.RefundRefused;
import uk.kerbside.events.permits.RenewalCallAsked;
import uk.kerbside.events.permits.RenewalReminderDue;
import uk.kerbside.events.permits.SuspensionAffectedHolder;
import uk.kerbside.helpline.timeline.TellFact;
import uk.kerbside.helpline.timeline.Telling;
import uk.kerbside.helpline.timeline.Wording;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells. */
@ApplicationScoped
class PermitFacts {
    private final TellFact tellFact;
    private final Wording wording;

    PermitFacts(TellFact tellFact, Wording wording) {
        this.tellFact = tellFact;
        this.wording = wording;
    }

    @Produces
    @Singleton
    EventHandler<ApplicationSubmitted> submitted() {
        return new Narration<>(
                ApplicationSubmitted.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.submittedAt(),
                        "Applied for a " + Wording.code(fact.typeCode()) + " permit" + forMarks(fact.vrms()) + ".",
                        Map.of("applicationId", fact.applicationId(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<ApplicationReferred> referred() {
        return new Narration<>(
                ApplicationReferred.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.referredAt(),
                        "The application for a " + Wording.code(fact.typeCode()) + " permit waits for an officer ("
                                + Wording.code(fact.reason()) + ").",
                        Map.of("applicationId", fact.applicationId(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<ApplicationApproved> approved() {
        return new Narration<>(
                ApplicationApproved.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.approvedAt(),
                        "The application for a " + Wording.code(fact.typeCode()) + " permit was approved "
                                + (fact.automatic() ? "automatically" : "by an officer") + "; the price is "
                                + Wording.money(fact.price()) + ".",
                        Map.of("applicationId", fact.applicationId(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<ApplicationRefused> refused() {
        return new Narration<>(
                ApplicationRefused.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.refusedAt(),
                        "The application for a " + Wording.code(fact.typeCode()) + " permit was refused ("
                                + Wording.code(fact.reason()) + "). " + fact.remedy(),
                        Map.of("applicationId", fact.applicationId(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<ApplicationWithdrawn> withdrawn() {
        return new Narration<>(
                ApplicationWithdrawn.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.withdrawnAt(),
                        "The application for a " + Wording.code(fact.typeCode()) + " permit was taken back.",
                        Map.of("applicationId", fact.applicationId(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<ApplicationLapsed> lapsed() {
        return new Narration<>(
                ApplicationLapsed.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.lapsedAt(),
                        "The application for a " + Wording.code(fact.typeCode())
                                + " permit lapsed: it was not paid in time.",
                        Map.of("applicationId", fact.applicationId(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<PermitIssued> issued() {
        return new Narration<>(
                PermitIssued.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.issuedAt(),
                        Wording.code(fact.typeCode()) + " permit " + fact.permitNumber() + " was issued"
                                + forMarks(fact.vrms()) + ", from " + wording.day(fact.from()) + " to "
                                + wording.lastDay(fact.until()) + ".",
                        Map.of(
                                "permitNumber",
                                fact.permitNumber(),
                                "applicationId",
                                fact.applicationId(),
                                "rightId",
                                fact.rightId(),
                                "permitType",
                                fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<PermitTransferred> transferred() {
        return new Narration<>(
                PermitTransferred.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.transferredAt(),
                        Wording.code(fact.typeCode()) + " permit " + fact.permitNumber() + " is held by them now ("
                                + Wording.code(fact.reason()) + ").",
                        Map.of("permitNumber", fact.permitNumber(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<RefundReferred> refundReferred() {
        return new Narration<>(
                RefundReferred.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.referredAt(),
                        "A refund of " + Wording.money(fact.amount()) + " for permit " + fact.permitNumber()
                                + " waits for a supervisor (" + Wording.code(fact.reason()) + ").",
                        Map.of("permitNumber", fact.permitNumber(), "refundId", fact.refundId())));
    }

    @Produces
    @Singleton
    EventHandler<RefundRefused> refundRefused() {
        return new Narration<>(
                RefundRefused.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.refusedAt(),
                        "A refund of " + Wording.money(fact.amount()) + " for permit " + fact.permitNumber()
                                + " was refused: " + fact.reason(),
                        Map.of("permitNumber", fact.permitNumber(), "refundId", fact.refundId())));
    }

    @Produces
    @Singleton
    EventHandler<PermitSurrendered> surrendered() {
        return new Narration<>(
                PermitSurrendered.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.surrenderedAt(),
                        Wording.code(fact.typeCode()) + " permit " + fact.permitNumber() + " was given back.",
                        Map.of("permitNumber", fact.permitNumber(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<PermitVehicleChanged> vehicleChanged() {
        return new Narration<>(
                PermitVehicleChanged.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.changedAt(),
                        Wording.code(fact.typeCode()) + " permit " + fact.permitNumber() + ": " + whatBecame(fact),
                        Map.of("permitNumber", fact.permitNumber(), "permitType", fact.typeCode())));
    }

    private String whatBecame(PermitVehicleChanged fact) {
        String old = fact.oldVrm().orElse("");
        String fresh = fact.newVrm().orElse("");
        String from = ", from " + wording.day(fact.takesEffectAt());
        String until = fact.endsAt().map(end -> " to " + wording.lastDay(end)).orElse("");
        return switch (fact.kind()) {
            case CHANGED -> fresh + " instead of " + old + from + ".";
            case SWAPPED -> fresh + " takes the place of " + old + ".";
            case LENT -> fresh + " stands in for " + old + from + until + ".";
            case LOAN_ENDED -> old + " stands in no longer, " + fresh + " is good again.";
            case CANCELLED -> old + " does not come, " + fresh + " stays.";
            case LISTED -> fresh + " is listed.";
            case UNLISTED -> old + " is no longer listed.";
        };
    }

    @Produces
    @Singleton
    EventHandler<SuspensionAffectedHolder> baysSuspended() {
        return new Narration<>(
                SuspensionAffectedHolder.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.at(),
                        bays(fact),
                        Map.of("suspension", fact.reference(), "placeCode", fact.placeCode())));
    }

    private String bays(SuspensionAffectedHolder fact) {
        String where =
                fact.placeName() + fact.location().map(part -> ", " + part).orElse("");
        String time = " from " + wording.day(fact.from())
                + fact.until().map(end -> " to " + wording.lastDay(end)).orElse(", no end is known") + ". ";
        return switch (fact.change()) {
            case ANNOUNCED -> "Bays are suspended: " + where + time + fact.reason();
            case CHANGED -> "The suspension of bays is otherwise: " + where + time + fact.reason();
            case WITHDRAWN -> "The suspension of bays is taken back: " + where + ".";
        };
    }

    @Produces
    @Singleton
    EventHandler<RenewalReminderDue> reminderDue() {
        return new Narration<>(
                RenewalReminderDue.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.dueAt(),
                        "A reminder fell due: "
                                + (fact.medium() == Medium.PAPER ? "the paper " : "")
                                + Wording.code(fact.typeCode()) + " permit " + fact.permitNumber()
                                + (fact.daysLeft() < 0 ? " ended on " : " ends on ")
                                + Wording.day(fact.lastDay()) + "; renewal by " + Wording.day(fact.renewUntil()) + ".",
                        Map.of("permitNumber", fact.permitNumber(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<RenewalCallAsked> callAsked() {
        return new Narration<>(
                RenewalCallAsked.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.askedAt(),
                        "Is reached by letter only and to be rung: " + Wording.code(fact.typeCode()) + " permit "
                                + fact.permitNumber() + " ends on " + Wording.day(fact.lastDay()) + ".",
                        Map.of("permitNumber", fact.permitNumber(), "permitType", fact.typeCode())));
    }

    private static String forMarks(List<String> marks) {
        return marks.isEmpty() ? "" : " for " + Wording.list(marks);
    }
}

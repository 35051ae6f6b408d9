package uk.kerbside.accounts.message.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.events.permits.PermitIssued;
import uk.kerbside.events.permits.PermitSurrendered;
import uk.kerbside.events.permits.PermitTransferred;
import uk.kerbside.events.permits.PermitVehicleChanged;
import uk.kerbside.events.permits.RenewalReminderDue;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of permits. */
@ApplicationScoped
class PermitNotices {
    private static final String BEREAVEMENT = "BEREAVEMENT";

    private final Hearing hearing;
    private final PlainWords words;

    PermitNotices(Hearing hearing, PlainWords words) {
        this.hearing = hearing;
        this.words = words;
    }

    @Produces
    @Singleton
    EventHandler<PermitIssued> issued() {
        return hearing.of(PermitIssued.class, fact -> hearing.ofPermit(
                        MessageKind.PERMIT_ISSUED, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("vehicles", words.list(fact.vrms()))
                .with("firstDay", words.day(fact.from()))
                .with("lastDay", words.lastDay(fact.until())));
    }

    @Produces
    @Singleton
    EventHandler<PermitSurrendered> surrendered() {
        return hearing.of(PermitSurrendered.class, fact -> hearing.ofPermit(
                        MessageKind.PERMIT_SURRENDERED, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("endedOn", words.day(fact.surrenderedAt())));
    }

    /** Both are told; nobody writes to a holder who has died. */
    @Produces
    @Singleton
    EventHandler<PermitTransferred> transferred() {
        return hearing.ofEach(PermitTransferred.class, fact -> {
            Telling received = hearing.ofPermit(
                    MessageKind.PERMIT_TRANSFERRED, fact.accountId(), fact.permitNumber(), fact.typeCode());
            Telling passedOn = hearing.ofPermit(
                    MessageKind.PERMIT_PASSED_ON, fact.fromAccountId(), fact.permitNumber(), fact.typeCode());
            return fact.reason().equals(BEREAVEMENT) ? List.of(received) : List.of(received, passedOn);
        });
    }

    /** Whoever swaps listed vehicles does so by the day, and need not be told of it. */
    @Produces
    @Singleton
    EventHandler<PermitVehicleChanged> vehicleChanged() {
        return hearing.ofSome(PermitVehicleChanged.class, fact -> {
            String from = words.day(fact.takesEffectAt());
            Optional<String> lastDay = fact.endsAt().map(words::lastDay);
            return switch (fact.kind()) {
                case CHANGED ->
                    Optional.of(vehicles(fact, MessageKind.VEHICLE_CHANGED)
                            .with("from", from)
                            .with("bothUntil", lastDay));
                case LENT ->
                    Optional.of(vehicles(fact, MessageKind.VEHICLE_LENT)
                            .with("from", from)
                            .with("until", lastDay));
                case CANCELLED -> Optional.of(vehicles(fact, MessageKind.VEHICLE_CHANGE_CANCELLED));
                case SWAPPED, LOAN_ENDED, LISTED, UNLISTED -> Optional.empty();
            };
        });
    }

    private Telling vehicles(PermitVehicleChanged fact, MessageKind kind) {
        return hearing.ofPermit(kind, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("oldVehicle", fact.oldVrm())
                .with("newVehicle", fact.newVrm());
    }

    @Produces
    @Singleton
    EventHandler<RenewalReminderDue> reminderDue() {
        return hearing.of(RenewalReminderDue.class, fact -> {
            boolean isOver = fact.daysLeft() < 0;
            return (fact.medium() == Medium.PAPER ? invitation(fact, isOver) : reminder(fact))
                    .with("lastDay", words.day(fact.lastDay()))
                    .because(fact.reminderId())
                    .urgent(fact.urgent())
                    // Useless once it is over, or once it can no longer be renewed.
                    .uselessAfter(Optional.of(words.endOf(isOver ? fact.renewUntil() : fact.lastDay())));
        });
    }

    private Telling invitation(RenewalReminderDue fact, boolean isOver) {
        return hearing.ofPermit(MessageKind.RENEWAL_INVITATION, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("isOver", isOver)
                .with("renewUntil", words.day(fact.renewUntil()));
    }

    private Telling reminder(RenewalReminderDue fact) {
        return hearing.ofPermit(MessageKind.RENEWAL_REMINDER, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("vehicles", words.list(fact.vrms()))
                .with("when", when(fact.daysLeft()));
    }

    private static String when(int daysLeft) {
        return switch (daysLeft) {
            case 0 -> "today";
            case 1 -> "tomorrow";
            default -> "in " + daysLeft + " days";
        };
    }
}

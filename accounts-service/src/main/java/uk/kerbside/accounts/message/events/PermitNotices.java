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
import uk.kerbside.events.permits.PermitIssued;
import uk.kerbside.events.permits.PermitSurrendered;
import uk.kerbside.events.permits.PermitVehicleChanged;
import uk.kerbside.events.permits.RenewalReminderDue;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of permits. */
@ApplicationScoped
class PermitNotices {
    private final PlanMessage planMessage;
    private final PlainWords words;

    PermitNotices(PlanMessage planMessage, PlainWords words) {
        this.planMessage = planMessage;
        this.words = words;
    }

    @Produces
    @Singleton
    EventHandler<PermitIssued> issued() {
        return new Notice<>(
                PermitIssued.class,
                planMessage,
                (fact, id) -> Optional.of(Occasion.of(
                        id,
                        MessageKind.PERMIT_ISSUED,
                        fact.accountId(),
                        Map.of(
                                "permitNumber",
                                fact.permitNumber(),
                                "permitType",
                                words.code(fact.typeCode()),
                                "vehicles",
                                words.list(fact.vrms()),
                                "firstDay",
                                words.day(fact.from()),
                                "lastDay",
                                words.lastDay(fact.until())))));
    }

    @Produces
    @Singleton
    EventHandler<PermitSurrendered> surrendered() {
        return new Notice<>(
                PermitSurrendered.class,
                planMessage,
                (fact, id) -> Optional.of(Occasion.of(
                        id,
                        MessageKind.PERMIT_SURRENDERED,
                        fact.accountId(),
                        Map.of(
                                "permitNumber",
                                fact.permitNumber(),
                                "permitType",
                                words.code(fact.typeCode()),
                                "endedOn",
                                words.day(fact.surrenderedAt())))));
    }

    @Produces
    @Singleton
    EventHandler<PermitVehicleChanged> vehicleChanged() {
        return new Notice<>(PermitVehicleChanged.class, planMessage, (fact, id) -> occasion(fact, id));
    }

    /** Whoever swaps listed vehicles does so by the day, and need not be told of it. */
    private Optional<Occasion> occasion(PermitVehicleChanged fact, String id) {
        String from = words.day(fact.takesEffectAt());
        String until = fact.endsAt().map(words::lastDay).orElse("");
        return switch (fact.kind()) {
            case CHANGED ->
                Optional.of(about(fact, id, MessageKind.VEHICLE_CHANGED, Map.of("from", from, "bothUntil", until)));
            case LENT -> Optional.of(about(fact, id, MessageKind.VEHICLE_LENT, Map.of("from", from, "until", until)));
            case CANCELLED -> Optional.of(about(fact, id, MessageKind.VEHICLE_CHANGE_CANCELLED, Map.of()));
            case SWAPPED, LOAN_ENDED, LISTED, UNLISTED -> Optional.empty();
        };
    }

    private Occasion about(PermitVehicleChanged fact, String id, MessageKind kind, Map<String, String> further) {
        Map<String, String> all = new HashMap<>(further);
        all.put("permitNumber", fact.permitNumber());
        all.put("permitType", words.code(fact.typeCode()));
        all.put("oldVehicle", fact.oldVrm().orElse(""));
        all.put("newVehicle", fact.newVrm().orElse(""));
        return Occasion.of(id, kind, fact.accountId(), all);
    }

    @Produces
    @Singleton
    EventHandler<RenewalReminderDue> reminderDue() {
        return new Notice<>(RenewalReminderDue.class, planMessage, (fact, id) -> Optional.of(reminder(fact)));
    }

    /** Useless once it is over, or once it can no longer be renewed. */
    private Occasion reminder(RenewalReminderDue fact) {
        boolean isOver = fact.daysLeft() < 0;
        boolean isPaper = fact.medium() == Medium.PAPER;
        Map<String, String> all = new HashMap<>();
        all.put("permitNumber", fact.permitNumber());
        all.put("permitType", words.code(fact.typeCode()));
        all.put("lastDay", words.day(fact.lastDay()));
        if (isPaper) {
            all.put("isOver", isOver ? "yes" : "");
            all.put("renewUntil", words.day(fact.renewUntil()));
        } else {
            all.put("vehicles", words.list(fact.vrms()));
            all.put("when", when(fact.daysLeft()));
        }
        return new Occasion(
                fact.reminderId(),
                isPaper ? MessageKind.RENEWAL_INVITATION : MessageKind.RENEWAL_REMINDER,
                fact.accountId(),
                all,
                fact.urgent(),
                Optional.of(words.endOf(isOver ? fact.renewUntil() : fact.lastDay())));
    }

    private static String when(int daysLeft) {
        return switch (daysLeft) {
            case 0 -> "today";
            case 1 -> "tomorrow";
            default -> "in " + daysLeft + " days";
        };
    }
}

package uk.kerbside.accounts.chase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.Occasion;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.accounts.message.PlanMessage;
import uk.kerbside.kit.clock.CouncilClock;

/** Tells some customers: that they were told and the message in one transaction, over charges whose rows are locked. */
@ApplicationScoped
class ChaseSome {
    private final UnpaidCharges charges;
    private final PlanMessage planMessage;
    private final PlainWords words;
    private final CouncilClock clock;
    private final ChaseSettings settings;

    ChaseSome(
            UnpaidCharges charges,
            PlanMessage planMessage,
            PlainWords words,
            CouncilClock clock,
            ChaseSettings settings) {
        this.charges = charges;
        this.planMessage = planMessage;
        this.words = words;
        this.clock = clock;
        this.settings = settings;
    }

    /** @return how many were told */
    @Transactional
    int chase(int step, Duration after) {
        Instant now = clock.now();
        List<UnpaidCharge> unpaid = charges.listForUpdate(step, now.minus(after), now, settings.atOnce());
        for (UnpaidCharge charge : unpaid) {
            planMessage.plan(occasion(charge, step), now);
            charges.told(charge.chargeId(), step);
        }
        return unpaid.size();
    }

    /** Useless once it can no longer be paid. */
    private Occasion occasion(UnpaidCharge charge, int step) {
        return new Occasion(
                charge.chargeId() + ":" + step,
                MessageKind.PAYMENT_CHASED,
                charge.accountId(),
                Map.of(
                        "description", charge.description(),
                        "price", words.money(charge.amount()),
                        "payableUntil", words.lastDay(charge.payableUntil())),
                false,
                Optional.of(charge.payableUntil()));
    }
}

package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.refund.AskForRefund;
import uk.kerbside.permits.refund.Refundable;

/**
 * What a permit was given for ends earlier than the permit: so does the permit. What is not used of it is given back as for a
 * surrender. Joins the caller's transaction.
 */
@ApplicationScoped
public class ShortenPermit {
    private final Permits permits;
    private final Limits limits;
    private final PublishPermit publish;
    private final MoneyOfPermit money;
    private final AskForRefund askForRefund;
    private final CouncilClock clock;

    ShortenPermit(
            Permits permits,
            Limits limits,
            PublishPermit publish,
            MoneyOfPermit money,
            AskForRefund askForRefund,
            CouncilClock clock) {
        this.permits = permits;
        this.limits = limits;
        this.publish = publish;
        this.money = money;
        this.askForRefund = askForRefund;
        this.clock = clock;
    }

    /**
     * The permit of this type an account has, if it would outlast that instant. One that would only begin then is over at
     * once.
     */
    public Optional<Permit> shorten(String accountId, String typeCode, Instant until) {
        Optional<Permit> found = permits.findLatest(accountId, typeCode)
                .flatMap(permit -> permits.findForUpdate(permit.number()))
                .filter(permit -> permit.wouldOutlast(until));
        found.ifPresent(permit -> shorten(permit, until));
        return found;
    }

    private void shorten(Permit permit, Instant until) {
        Refundable before = money.of(permit);
        if (until.isAfter(permit.validFrom())) {
            permit.endBy(until);
            limits.holdUntil(permit.number(), until);
        } else {
            permit.surrender(clock.now());
            limits.giveBack(permit.number());
        }
        publish.publish(permit);
        askForRefund.forEnded(before, until);
    }
}

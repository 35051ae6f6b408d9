package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.refund.AskForRefund;
import uk.kerbside.permits.refund.RefundQuote;

/** What would be given back if a permit were surrendered. Doing it at that instant gives back the same. */
@ApplicationScoped
public class QuoteRefund {
    private final ReachPermit reachPermit;
    private final MoneyOfPermit money;
    private final AskForRefund askForRefund;
    private final CouncilClock clock;

    QuoteRefund(ReachPermit reachPermit, MoneyOfPermit money, AskForRefund askForRefund, CouncilClock clock) {
        this.reachPermit = reachPermit;
        this.money = money;
        this.askForRefund = askForRefund;
        this.clock = clock;
    }

    /**
     * @param on the day at whose beginning it would be; now when absent or today
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException {@code PERMIT_NOT_PAID}, {@code PERMIT_OVER}
     * @throws InvalidRequestException when the day is over
     */
    @Transactional
    public RefundQuote quote(String number, Optional<LocalDate> on) {
        Permit permit = reachPermit.held(number, seen -> {});
        if (on.filter(clock.today()::isAfter).isPresent()) {
            throw new InvalidRequestException("/on", "lies in the past");
        }
        Instant now = clock.now();
        Instant end = on.map(clock::startOf).filter(now::isBefore).orElse(now);
        return askForRefund.quote(money.of(permit), end);
    }
}

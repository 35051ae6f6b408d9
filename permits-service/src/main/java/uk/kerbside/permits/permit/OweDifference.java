package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.charges.ChargeWithdrawalRequested;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.refund.PaidFee;

/**
 * Asks for a difference in price, and no longer asks for it. Accounts decides whether it was paid before it was withdrawn.
 * Joins the caller's transaction.
 */
@ApplicationScoped
class OweDifference {
    /** What it is asked for. */
    enum Because {
        MOVED("Move to another property"),
        RESTORED("Given back for a permit that is good again");

        private final String label;

        Because(String label) {
            this.label = label;
        }
    }

    private static final String ISSUER = "permits";
    private static final String NOT_OWED = "NOT_OWED_ANY_MORE";

    private final PriceDifferences differences;
    private final Journal journal;
    private final CouncilClock clock;
    private final PermitSettings settings;

    OweDifference(PriceDifferences differences, Journal journal, CouncilClock clock, PermitSettings settings) {
        this.differences = differences;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
    }

    /** Its charge. */
    String raise(Permit permit, Money amount, Because because, Instant now) {
        String chargeId = "C-" + Ids.uuid7();
        differences.save(PriceDifference.owed(permit.number(), new PaidFee(chargeId, permit.accountId(), amount), now));
        journal.append(
                chargeId,
                ChargeRaised.class,
                revision -> new ChargeRaised(
                        revision,
                        chargeId,
                        ISSUER,
                        permit.accountId(),
                        permit.number(),
                        because.label,
                        permit.typeCode(),
                        WireMoney.of(amount),
                        now,
                        clock.startOf(clock.dayOf(now).plusDays(settings.differencePayableDays() + 1L))));
        return chargeId;
    }

    /** The permit is as if it had not ended: what was not asked for any more from then on is asked for again. */
    void askAgain(Permit permit, Instant endedAt, Instant now) {
        differences.listOf(permit.number()).stream()
                .filter(difference -> difference.wasWithdrawnSince(endedAt))
                .map(difference -> difference.fee().amount())
                .toList()
                .forEach(amount -> raise(permit, amount, Because.MOVED, now));
    }

    /** The permit has ended or moved on: what nobody has paid for it is not asked for any more. */
    void withdrawUnpaid(String permitNumber, Instant now) {
        for (PriceDifference difference : differences.listOf(permitNumber)) {
            if (difference.moveTo(DifferenceStatus.WITHDRAWING, now)) {
                differences.save(difference);
                PaidFee asked = difference.fee();
                journal.append(
                        asked.chargeId(),
                        ChargeWithdrawalRequested.class,
                        revision -> new ChargeWithdrawalRequested(
                                revision, asked.chargeId(), asked.accountId(), NOT_OWED, now));
            }
        }
    }
}

package uk.kerbside.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.awaitility.Awaitility;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.charges.ChargeRefundRequested;
import uk.kerbside.events.charges.ChargeWithdrawalRequested;
import uk.kerbside.kernel.Revision;
import uk.kerbside.testkit.Topics;

/** The permits service as far as this one can tell: raises charges and wants them withdrawn. */
public final class Issuer {
    private Issuer() {}

    public static String newChargeId() {
        return "C-" + UUID.randomUUID();
    }

    /** Raises a charge of 70 pounds and waits until its customer can see it. */
    public static String raises(Customer customer) {
        return raises(customer, 7000);
    }

    public static String raises(Customer customer, long pence) {
        String chargeId = newChargeId();
        raise(chargeId, customer.accountId(), pence);
        Awaitility.await().until(() -> customer.get("/v1/charges/" + chargeId).statusCode() == 200);
        return chargeId;
    }

    public static ChargeRaised raise(String chargeId, String accountId, long pence) {
        Instant now = InstantSource.system().instant();
        ChargeRaised raised = new ChargeRaised(
                new Revision(1, 1),
                chargeId,
                "permits",
                accountId,
                "P-7KQ2-9XNM",
                "Resident permit, 12 months",
                "RESIDENT",
                new WireMoney(pence, "GBP"),
                now,
                now.plus(Duration.ofDays(30)));
        Topics.publish(raised, chargeId);
        return raised;
    }

    /** Wants some of it given back. */
    public static void wantsRefund(String refundId, String chargeId, String accountId, long pence) {
        Topics.publish(
                new ChargeRefundRequested(
                        new Revision(1, 2),
                        chargeId,
                        accountId,
                        refundId,
                        new WireMoney(pence, "GBP"),
                        "SURRENDERED",
                        InstantSource.system().instant()),
                chargeId);
    }

    public static void wantsWithdrawn(String chargeId, String accountId) {
        Topics.publish(
                new ChargeWithdrawalRequested(
                        new Revision(1, 2),
                        chargeId,
                        accountId,
                        "APPLICATION_WITHDRAWN",
                        InstantSource.system().instant()),
                chargeId);
    }
}

package uk.kerbside.accounts.charge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.kernel.Money;

/** Charges in memory, and everything that was told of them. */
public final class ChargesInMemory implements Charges, ChargesTold {
    public final List<String> told = new ArrayList<>();
    private final Map<String, Charge> kept = new HashMap<>();

    /** A charge of 70 pounds, raised on the eve of this instant. */
    public Charge raised(String chargeId, String accountId, Instant now) {
        Charge charge = Charge.raise(
                chargeId,
                accountId,
                new Charge.Terms(
                        "permits",
                        "P-1",
                        "Resident permit",
                        "RESIDENT",
                        Money.gbp(7000),
                        now.minusSeconds(86_400),
                        now.plusSeconds(86_400)));
        add(charge);
        return charge;
    }

    /** Its issuer has it withdrawn. */
    public void withdraw(String chargeId, Instant now) {
        kept.get(chargeId).withdraw(now);
    }

    @Override
    public void add(Charge charge) {
        kept.put(charge.chargeId(), charge);
    }

    @Override
    public Optional<Charge> find(String chargeId) {
        return Optional.ofNullable(kept.get(chargeId));
    }

    @Override
    public Optional<Charge> findForUpdate(String chargeId) {
        return find(chargeId);
    }

    @Override
    public List<Charge> list(String accountId, Place after, int limit) {
        throw new UnsupportedOperationException("Nothing here lists charges");
    }

    @Override
    public void paid(Charge charge) {
        told.add("paid " + charge.chargeId() + " by " + charge.paymentId().orElseThrow());
    }

    @Override
    public void withdrawn(Charge charge) {
        told.add("withdrawn " + charge.chargeId());
    }

    @Override
    public void alreadyPaid(Charge charge) {
        told.add("already paid " + charge.chargeId());
    }

    @Override
    public void declined(Charge charge, String paymentId, String reason, Instant at) {
        told.add("declined " + charge.chargeId() + " in " + paymentId + ": " + reason);
    }

    @Override
    public void refunded(Charge charge, String refundId, Money amount, String reason, Instant at) {
        told.add("refunded " + charge.chargeId() + " " + amount.minor() + ": " + reason);
    }

    @Override
    public void refundFailed(
            String chargeId, String accountId, String refundId, Money amount, String reason, Instant at) {
        told.add("refund of " + chargeId + " failed " + amount.minor() + ": " + reason);
    }
}

package uk.kerbside.visitor.book;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Units that were bought together and are good until the same day. Changed only while the household is held. */
@Entity
@Table(name = "credit_lot")
public class CreditLot {
    @Id
    String lotId;

    String uprn;
    int units;
    int unitsLeft;
    Instant validUntil;
    Instant boughtAt;

    protected CreditLot() {}

    static CreditLot of(BookPurchase purchase, Instant boughtAt, Instant validUntil) {
        CreditLot lot = new CreditLot();
        lot.lotId = purchase.purchaseId();
        lot.uprn = purchase.uprn();
        lot.units = purchase.units();
        lot.unitsLeft = purchase.units();
        lot.validUntil = validUntil;
        lot.boughtAt = boughtAt;
        return lot;
    }

    /** Takes as many of {@code wanted} units as it has; says how many. */
    int spend(int wanted) {
        int spent = Math.min(wanted, unitsLeft);
        unitsLeft -= spent;
        return spent;
    }

    /** Takes units back that were spent from it. */
    void takeBack(int returned) {
        unitsLeft += returned;
    }

    public String lotId() {
        return lotId;
    }

    public int units() {
        return units;
    }

    public int unitsLeft() {
        return unitsLeft;
    }

    public Instant validUntil() {
        return validUntil;
    }

    public Instant boughtAt() {
        return boughtAt;
    }
}

package uk.kerbside.visitor.book;

import java.time.Instant;
import java.util.List;

/** The credit of households. Callers that change anything hold the household. */
public interface CreditLots {
    void add(CreditLot lot);

    /** Lots with units left that are good at an instant, the oldest expiry first. */
    List<CreditLot> listUsable(String uprn, Instant at);

    /** All lots of a household that are good at {@code now}, used up ones included. */
    List<CreditLot> list(String uprn, Instant now);

    /** Keeps a movement: units in (positive) or out (negative), for a visit or, without one, by buying. */
    void record(CreditLot lot, String visitId, int units, Instant at);

    /** What a visit still holds of each lot, last spent first. */
    List<Spent> listSpent(String visitId);

    /** @param units how many units of the lot the visit holds */
    record Spent(CreditLot lot, int units) {}
}

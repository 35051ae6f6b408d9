package uk.kerbside.visitor.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Credit without a database: the same promises, kept in lists. */
final class LotsInMemory implements CreditLots {
    /** @param visitId null for units that were bought */
    record Movement(CreditLot lot, String visitId, int units) {}

    private final List<CreditLot> lots = new ArrayList<>();
    private final List<Movement> movements = new ArrayList<>();

    @Override
    public void add(CreditLot lot) {
        lots.add(lot);
    }

    @Override
    public List<CreditLot> listUsable(String uprn, Instant at) {
        return list(uprn, at).stream().filter(lot -> lot.unitsLeft() > 0).toList();
    }

    @Override
    public List<CreditLot> list(String uprn, Instant now) {
        return lots.stream()
                .filter(lot -> lot.uprn.equals(uprn) && lot.validUntil().isAfter(now))
                .sorted(Comparator.comparing(CreditLot::validUntil)
                        .thenComparing(CreditLot::boughtAt)
                        .thenComparing(CreditLot::lotId))
                .toList();
    }

    @Override
    public void record(CreditLot lot, String visitId, int units, Instant at) {
        movements.add(new Movement(lot, visitId, units));
    }

    @Override
    public List<Spent> listSpent(String visitId) {
        Map<CreditLot, Integer> held = new LinkedHashMap<>();
        for (Movement movement : movements.reversed()) {
            if (visitId.equals(movement.visitId())) {
                held.merge(movement.lot(), -movement.units(), Integer::sum);
            }
        }
        return held.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Spent(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<CreditLot> all() {
        return List.copyOf(lots);
    }

    /** What the movements of a lot come to. */
    int recount(CreditLot lot) {
        return movements.stream()
                .filter(movement -> movement.lot() == lot)
                .mapToInt(Movement::units)
                .sum();
    }

    /** Units a visit holds. */
    int heldBy(String visitId) {
        return listSpent(visitId).stream().mapToInt(Spent::units).sum();
    }
}

package uk.kerbside.permits.permit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * The vehicles of one permit: stretches of its term in which marks are good, and those that are listed and may take the
 * place of one. A view of the permit's own rows; not thread-safe.
 */
final class VehiclesOfPermit {
    private final Permit permit;
    private final List<PermitVehicle> rows;

    VehiclesOfPermit(Permit permit) {
        this.permit = permit;
        this.rows = permit.vehicles;
    }

    /** The first ones, of which so many are good at once. */
    void begin(List<Vrm> vrms, int onRight, String place, Instant until) {
        for (int i = 0; i < vrms.size(); i++) {
            PermitVehicle vehicle = PermitVehicle.listed(permit, vrms.get(i), i + 1, i < onRight, place);
            vehicle.isGood(permit.validFrom, until);
            rows.add(vehicle);
        }
    }

    /** All are good for the whole term. */
    void fillTerm() {
        rows.forEach(vehicle -> vehicle.isGood(permit.validFrom, permit.validUntil));
    }

    /** None is good any longer than that. */
    void endBy(Instant until) {
        rows.removeIf(vehicle -> vehicle.onRight && !vehicle.validFrom.isBefore(until));
        rows.forEach(vehicle -> vehicle.endBy(until));
        keepOpen();
    }

    /** It is known now when the permit ends. */
    void endIsKnown() {
        rows.forEach(vehicle -> vehicle.endBy(permit.validUntil));
    }

    /** Whoever is good at an end of which nobody knows whether it is one stays taken beyond it. */
    private void keepOpen() {
        if (isEndOpen()) {
            rows.stream()
                    .filter(vehicle -> vehicle.onRight
                            && vehicle.role != MarkRole.OVERLAP
                            && permit.validUntil.equals(vehicle.validUntil))
                    .forEach(PermitVehicle::endIsOpen);
        }
    }

    /** The term of one that is not paid has not begun, and one that is not proved goes on once it is. */
    private boolean isEndOpen() {
        return permit.status == PermitStatus.AWAITING_PAYMENT || permit.provisional && permit.expiryToldAt == null;
    }

    /** When they can have no other permit of the type: without an end as long as that is open. */
    Interval taken() {
        return isEndOpen() ? Interval.from(permit.validFrom) : Interval.of(permit.validFrom, permit.validUntil);
    }

    /** The same for one part. */
    Interval taken(TimeLine.Span span) {
        boolean goesOn = isEndOpen() && span.holds() && !span.until().isBefore(permit.validUntil);
        return goesOn ? Interval.from(span.from()) : Interval.of(span.from(), span.until());
    }

    /** Those that are good at the end of the term, an overlap left aside, are good longer. */
    void extend(Instant end, Instant until) {
        rows.stream()
                .filter(vehicle -> vehicle.role != MarkRole.OVERLAP && end.equals(vehicle.validUntil))
                .forEach(vehicle -> vehicle.isGood(vehicle.validFrom, until));
    }

    /** Which marks are good when. */
    TimeLine timeLine() {
        return new TimeLine(spans().toList());
    }

    private Stream<TimeLine.Span> spans() {
        return rows.stream().filter(vehicle -> vehicle.onRight).map(vehicle -> vehicle.span(permit.validUntil));
    }

    /** Makes this the time line: stretches that stay keep their rows. */
    void rearrange(TimeLine changed, String place) {
        List<TimeLine.Span> fresh = new ArrayList<>(changed.spans());
        List<PermitVehicle> gone = new ArrayList<>();
        for (PermitVehicle vehicle : rows) {
            Optional<TimeLine.Span> stays =
                    fresh.stream().filter(vehicle::isPartOf).findFirst();
            stays.ifPresent(span -> vehicle.isGood(span.from(), span.until()));
            stays.ifPresent(fresh::remove);
            if (vehicle.onRight && stays.isEmpty()) {
                gone.add(vehicle);
            }
        }
        List<TimeLine.Span> beside = fresh.stream().filter(this::isBeside).toList();
        rows.removeAll(gone);
        for (TimeLine.Span span : fresh) {
            PermitVehicle vehicle = PermitVehicle.good(permit, span, place);
            if (beside.contains(span)) {
                vehicle.isFree();
            }
            rows.add(vehicle);
        }
        keepOpen();
    }

    /** No other permit can have these vehicles, but those that another one has already. */
    void areTakenBut(Set<Vrm> elsewhere) {
        rows.stream()
                .filter(vehicle -> vehicle.onRight && !elsewhere.contains(vehicle.vrm()))
                .forEach(PermitVehicle::isTaken);
    }

    /** What of a time line asks for a vehicle that another permit of the type may have: what stands beside one does not. */
    List<TimeLine.Span> alone(TimeLine line) {
        return line.spans().stream().filter(span -> !isBeside(span)).toList();
    }

    /** Whether it is, or goes on as, what is good beside another permit of the type. */
    private boolean isBeside(TimeLine.Span span) {
        return rows.stream()
                .filter(vehicle ->
                        vehicle.onRight && !vehicle.live && vehicle.vrm().equals(span.vrm()))
                .map(vehicle -> vehicle.span(permit.validUntil))
                .anyMatch(known ->
                        !span.from().isAfter(known.until()) && !known.from().isAfter(span.until()));
    }

    List<Vrm> listed() {
        return rows.stream()
                .filter(vehicle -> !vehicle.onRight)
                .map(PermitVehicle::vrm)
                .toList();
    }

    void list(Vrm vrm, String place) {
        int last = rows.stream().mapToInt(vehicle -> vehicle.slot).max().orElse(0);
        PermitVehicle vehicle = PermitVehicle.listed(permit, vrm, last + 1, false, place);
        vehicle.isGood(permit.validFrom, permit.validUntil);
        rows.add(vehicle);
    }

    void unlist(Vrm vrm) {
        rows.removeIf(vehicle -> !vehicle.onRight && vehicle.vrm().equals(vrm));
    }

    /** Those that are or will be good, in the order of their slots, and those that are listed. */
    List<Vrm> from(Instant now) {
        Instant at = inTerm(now);
        return Stream.concat(
                        spans().filter(span -> at.isBefore(span.until())).map(TimeLine.Span::vrm), listed().stream())
                .distinct()
                .toList();
    }

    /** Those that hold its slots at its end, in their order, and those that are listed. */
    List<Vrm> atEnd() {
        TimeLine line = timeLine();
        Instant last = permit.validUntil.minusNanos(1);
        return Stream.concat(
                        line.slots().stream()
                                .map(slot -> line.holderOf(slot, last).vrm()),
                        listed().stream())
                .distinct()
                .toList();
    }

    /** Those that are good now; at the beginning of a term that has not begun, at the end of one that is over. */
    List<Vrm> goodAt(Instant now) {
        return timeLine().marksOn(inTerm(now));
    }

    private Instant inTerm(Instant now) {
        if (now.isBefore(permit.validFrom)) {
            return permit.validFrom;
        }
        return now.isBefore(permit.validUntil) ? now : permit.validUntil.minusNanos(1);
    }
}

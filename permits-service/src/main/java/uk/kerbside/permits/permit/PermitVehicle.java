package uk.kerbside.permits.permit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.id.Ids;

/**
 * A stretch of time in which a mark is good on a permit, or a vehicle that is listed and may take the place of one. What
 * the database's constraints compare (type, place, time) stands here once more, beside the mark.
 */
@Entity
@Table(name = "permit_vehicle")
class PermitVehicle {
    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "permit_number")
    Permit permit;

    String vrm;
    int slot;
    boolean onRight;

    @Enumerated(EnumType.STRING)
    MarkRole role;

    String typeCode;
    String place;
    Instant validFrom;

    /** Null while nobody knows whether it goes on beyond the end of the permit: that is not paid, or not proved yet. */
    Instant validUntil;

    /** Whether no other permit may have this vehicle meanwhile. */
    boolean live;

    protected PermitVehicle() {}

    static PermitVehicle listed(Permit permit, Vrm vrm, int slot, boolean onRight, String place) {
        PermitVehicle vehicle = new PermitVehicle();
        vehicle.id = Ids.uuid7();
        vehicle.permit = permit;
        vehicle.vrm = vrm.value();
        vehicle.slot = slot;
        vehicle.onRight = onRight;
        vehicle.role = MarkRole.MAIN;
        vehicle.typeCode = permit.typeCode;
        vehicle.place = place;
        vehicle.live = onRight;
        return vehicle;
    }

    static PermitVehicle good(Permit permit, TimeLine.Span span, String place) {
        PermitVehicle vehicle = listed(permit, span.vrm(), span.slot(), true, place);
        vehicle.role = span.role();
        vehicle.isGood(span.from(), span.until());
        return vehicle;
    }

    /** Whether it is this span, or becomes it by ending at another time. */
    boolean isPartOf(TimeLine.Span span) {
        return onRight
                && slot == span.slot()
                && role == span.role()
                && vrm.equals(span.vrm().value())
                && validFrom.equals(span.from());
    }

    /** @param termUntil when it ends as far as anybody knows, where that is open */
    TimeLine.Span span(Instant termUntil) {
        return new TimeLine.Span(slot, vrm(), role, validFrom, validUntil == null ? termUntil : validUntil);
    }

    void isGood(Instant from, Instant until) {
        validFrom = from;
        validUntil = until;
    }

    /** It is good no longer than that. */
    void endBy(Instant until) {
        if (validUntil == null || until.isBefore(validUntil)) {
            validUntil = until;
        }
    }

    /** Nobody knows until when: no other permit can have this vehicle from its beginning on. */
    void endIsOpen() {
        validUntil = null;
    }

    void isFree() {
        live = false;
    }

    void isTaken() {
        live = true;
    }

    Vrm vrm() {
        return Vrm.of(vrm);
    }
}

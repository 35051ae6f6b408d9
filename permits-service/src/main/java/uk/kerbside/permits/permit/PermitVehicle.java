package uk.kerbside.permits.permit;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.id.Ids;

/**
 * The part one vehicle has in a permit. Vehicles on the right are good; the others are listed and may take their place.
 * What the database's constraint compares (type, place, time) stands here once more, beside the mark.
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
    String typeCode;
    String place;
    Instant validFrom;

    /** Null while nobody knows when the term begins. */
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
        vehicle.typeCode = permit.typeCode;
        vehicle.place = place;
        vehicle.live = onRight;
        return vehicle;
    }

    void isGood(Instant from, Instant until) {
        validFrom = from;
        validUntil = until;
    }

    void isFree() {
        live = false;
    }

    Vrm vrm() {
        return Vrm.of(vrm);
    }
}

package uk.kerbside.permits.vehicle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.events.permits.VehicleChangeKind;
import uk.kerbside.kernel.vrm.Vrm;

/** All changes to vehicles of permits. */
public interface VehicleChanges {
    void add(VehicleChange change);

    /** Those of a permit, the latest first, from just after one. */
    List<VehicleChange> list(String permitNumber, Optional<UUID> after, int limit);

    /**
     * How many of a kind a permit has had since then; those that were cancelled, or that turned
     * paper virtual, do not count.
     */
    int count(String permitNumber, VehicleChangeKind kind, Instant since);

    /** The one that brings a vehicle at an instant to come. */
    Optional<VehicleChange> findComing(String permitNumber, Vrm vrm, Instant takesEffectAt);

    /** Some that have taken effect and whose fee nobody has asked for; locked, those others have locked left out. */
    List<VehicleChange> listToBeCharged(Instant now, int limit);
}

package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * Something became of the vehicles of a permit. Which marks are good when is told with its right.
 *
 * @param oldVrm the vehicle that goes, or is replaced for a while
 * @param newVrm the vehicle that comes
 * @param endsAt until when both are good, or until when a temporary vehicle stays
 */
public record PermitVehicleChanged(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        VehicleChangeKind kind,
        Optional<String> oldVrm,
        Optional<String> newVrm,
        Instant takesEffectAt,
        Optional<Instant> endsAt,
        Instant changedAt)
        implements Event {}

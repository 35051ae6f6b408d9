package uk.kerbside.permits.vehicle.rest;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.permits.VehicleChangeKind;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.vehicle.VehicleChange;

/** A change to the vehicles of a permit, as it was made. */
record VehicleChangeAnswer(
        UUID changeId,
        @Schema(examples = "P-7KQ2-9XNM") String permitNumber,
        VehicleChangeKind kind,

        @Schema(examples = "AB12CDE", description = "The vehicle that goes, or is replaced for a while")
        Optional<String> oldVrm,

        @Schema(examples = "XY69ZZT", description = "The vehicle that comes")
        Optional<String> newVrm,

        Instant takesEffectAt,

        @Schema(description = "Until when both are good, or until when a temporary vehicle stays")
        Optional<Instant> endsAt,

        @Schema(description = "What it costs: asked for once it has taken effect, and cover never waits for it")
        WireMoney fee,

        @Schema(description = "The charge its fee is paid by, once it is asked for")
        Optional<String> chargeId,

        @Schema(description = "When somebody cancelled it before it took effect")
        Optional<Instant> cancelledAt,

        Instant madeAt,
        @Schema(examples = "customer") String role,
        @Schema(examples = "WEB") String channel) {

    static Response response(VehicleChange change) {
        return Response.ok(of(change)).build();
    }

    static VehicleChangeAnswer of(VehicleChange change) {
        return new VehicleChangeAnswer(
                change.id(),
                change.permitNumber(),
                change.kind(),
                change.oldVrm().map(Vrm::value),
                change.newVrm().map(Vrm::value),
                change.takesEffectAt(),
                change.endsAt(),
                WireMoney.of(change.fee()),
                change.chargeId(),
                change.cancelledAt(),
                change.madeAt(),
                change.role(),
                change.channel());
    }
}

package uk.kerbside.enforcement.offline.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.offline.FillOfflinePack;
import uk.kerbside.enforcement.offline.GetOfflinePack;
import uk.kerbside.enforcement.offline.MakeOfflinePack;
import uk.kerbside.enforcement.offline.OfflinePack;
import uk.kerbside.enforcement.offline.PackContent;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.problem.InvalidRequestException;

/** What a handheld takes along to where there is no network. */
@Path("/v1/offline-packs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ENFORCEMENT_OFFICER, Roles.ENFORCEMENT_SUPERVISOR})
@Tag(name = "Offline", description = "Checks without a network")
class OfflinePacksResource {
    private static final String FORMAT = "KBPK1";
    private static final String SEALED_BY = "RSA-OAEP-256";

    private final MakeOfflinePack makeOfflinePack;
    private final GetOfflinePack getOfflinePack;
    private final FillOfflinePack fillOfflinePack;
    private final CurrentActor currentActor;

    OfflinePacksResource(
            MakeOfflinePack makeOfflinePack,
            GetOfflinePack getOfflinePack,
            FillOfflinePack fillOfflinePack,
            CurrentActor currentActor) {
        this.makeOfflinePack = makeOfflinePack;
        this.getOfflinePack = getOfflinePack;
        this.fillOfflinePack = fillOfflinePack;
        this.currentActor = currentActor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "makeOfflinePack",
            summary = "Orders a pack for one device, some places and one day",
            description = "Read its content and its key apart from each other. It is good on this device alone and"
                    + " for this officer alone, until expiresAt.")
    @APIResponse(responseCode = "409", description = "PLACE_UNKNOWN, DAY_NOT_OFFERED, DEVICE_KEY_UNUSABLE")
    @APIResponse(responseCode = "503", description = "SOURCE_SILENT, SERVICE_UNAVAILABLE")
    @APIResponseSchema(value = PackResponse.class, responseCode = "201")
    public Response make(@NotNull @Valid PackRequest request) {
        OfflinePack pack = makeOfflinePack.make(
                request.device(), decoded(request.deviceKey()), request.places(), request.on(), currentActor.actor());
        return Response.created(URI.create("/v1/offline-packs/" + pack.packId()))
                .entity(PackResponse.of(pack))
                .build();
    }

    @GET
    @Path("/{packId}")
    @Operation(
            operationId = "getOfflinePack",
            summary = "All of a pack, as it is now",
            description = "The bytes are signed; their format stands in docs/enforcement.md. Never an empty list for"
                    + " want of a source: that is 503.")
    @APIResponse(responseCode = "409", description = "PACK_EXPIRED, PLACE_UNKNOWN")
    @APIResponse(responseCode = "503", description = "SOURCE_SILENT, SERVICE_UNAVAILABLE")
    public ContentResponse content(@PathParam("packId") String packId) {
        return ContentResponse.of(fillOfflinePack.fill(live(packId)));
    }

    @GET
    @Path("/{packId}/delta")
    @Operation(
            operationId = "getOfflinePackDelta",
            summary = "What has changed of a pack since a cursor",
            description = "Each entry replaces the one of the same hash; one that says what is said of unlisted marks"
                    + " takes it out. PACK_OUTDATED means that the whole pack has to be read again.")
    @APIResponse(responseCode = "409", description = "PACK_EXPIRED, PACK_OUTDATED, PLACE_UNKNOWN")
    @APIResponse(responseCode = "503", description = "SOURCE_SILENT, SERVICE_UNAVAILABLE")
    public ContentResponse delta(
            @PathParam("packId") String packId,
            @QueryParam("cursor")
                    @NotBlank
                    @Size(max = 2000)
                    @Parameter(
                            description = "The cursor of the content or delta before",
                            example = "MjAyNi0xMS0yM1QwOTozMDowMFp8MS4xOzEuMQ")
                    String cursor) {
        return ContentResponse.of(fillOfflinePack.change(live(packId), cursor));
    }

    @POST
    @Path("/{packId}/key")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getOfflinePackKey",
            summary = "The key of a pack, sealed for its device",
            description = "Only the private key of the device opens it. Changes nothing: it may be asked for again.")
    @APIResponse(responseCode = "409", description = "PACK_EXPIRED, DEVICE_IS_ANOTHER")
    public KeyResponse key(@PathParam("packId") String packId, @NotNull @Valid KeyRequest request) {
        byte[] sealed = getOfflinePack.sealKey(PackIds.known(packId), request.device(), currentActor.actor());
        return new KeyResponse(SEALED_BY, base64(sealed));
    }

    private OfflinePack live(String packId) {
        return getOfflinePack.getLive(PackIds.known(packId), currentActor.actor());
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("/deviceKey", "is no base 64");
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    record PackRequest(
            @NotBlank @Size(max = 100) @Schema(examples = "handheld-17")
            String device,

            @NotBlank
            @Size(max = 2000)
            @Schema(
                    examples = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A",
                    description = "The device's public key: RSA, X.509, base 64")
            String deviceKey,

            @NotEmpty @Size(max = 50) @Schema(examples = "[\"RO1\"]", description = "Codes of places")
            List<@NotNull @NotBlank @Size(max = 40) String> places,

            @Schema(examples = "2026-11-23", description = "The local day; today when left out")
            Optional<LocalDate> on) {}

    record KeyRequest(
            @NotBlank @Size(max = 100) @Schema(examples = "handheld-17")
            String device) {}

    record PackResponse(
            UUID packId,
            @Schema(examples = "handheld-17") String device,
            @Schema(examples = "[\"RO1\"]") List<String> places,
            LocalDate on,
            Instant madeAt,
            Instant expiresAt) {

        static PackResponse of(OfflinePack pack) {
            return new PackResponse(
                    pack.packId(), pack.device(), pack.places(), pack.on(), pack.madeAt(), pack.expiresAt());
        }
    }

    record KeyResponse(
            @Schema(examples = "RSA-OAEP-256", description = "With SHA-256 for both of its hashes")
            String algorithm,

            @Schema(description = "The sealed key, base 64; opened it has 32 bytes")
            String sealedKey) {}

    record ContentResponse(
            UUID packId,
            @Schema(examples = "false") boolean delta,

            @Schema(description = "What was known then is in it")
            Instant asOf,

            @Schema(description = "Send it to ask for what changes after this")
            String cursor,

            @Schema(examples = "18234") int entries,
            @Schema(examples = "KBPK1") String format,

            @Schema(description = "The pack, base 64") String bytes,

            @Schema(description = "Of the bytes themselves (Ed25519), base 64")
            String signature,

            @Schema(examples = "9f86d081884c7d65", description = "Under which key it is signed")
            String signingKeyId) {

        static ContentResponse of(PackContent content) {
            return new ContentResponse(
                    content.pack().packId(),
                    content.isDelta(),
                    content.asOf(),
                    content.cursor(),
                    content.entries(),
                    FORMAT,
                    base64(content.bytes()),
                    base64(content.signature()),
                    content.signingKeyId());
        }
    }
}

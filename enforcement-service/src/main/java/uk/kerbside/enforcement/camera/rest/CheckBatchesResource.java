package uk.kerbside.enforcement.camera.rest;

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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.camera.AnsweredBatch;
import uk.kerbside.enforcement.camera.BatchQuestion;
import uk.kerbside.enforcement.camera.CameraRead;
import uk.kerbside.enforcement.camera.MakeCheckBatch;
import uk.kerbside.enforcement.camera.ReadBatch;
import uk.kerbside.enforcement.chain.GetReceipt;
import uk.kerbside.enforcement.chain.Receipt;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;

/** Cameras ask about many marks at once. */
@Path("/v1/check-batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cameras", description = "What cameras read, and what becomes of it")
class CheckBatchesResource {
    private static final int MOST = 1_000;

    private final MakeCheckBatch makeCheckBatch;
    private final ReadBatch readBatch;
    private final GetReceipt getReceipt;
    private final CurrentActor currentActor;

    CheckBatchesResource(
            MakeCheckBatch makeCheckBatch, ReadBatch readBatch, GetReceipt getReceipt, CurrentActor currentActor) {
        this.makeCheckBatch = makeCheckBatch;
        this.readBatch = readBatch;
        this.getReceipt = getReceipt;
        this.currentActor = currentActor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ENFORCEMENT_OFFICER, Roles.ENFORCEMENT_SUPERVISOR})
    @Operation(
            operationId = "makeCheckBatch",
            summary = "Asks about up to 1,000 reads of a camera",
            description = "Answers once the batch is kept as evidence. Each read has its answer or its problem: one at"
                    + " fault harms no other. Sent again with the same batchId it gets the first answer again.")
    @APIResponse(responseCode = "422", description = "CHECK_ID_REUSED")
    @APIResponse(responseCode = "503", description = "EVIDENCE_FULL, SERVICE_UNAVAILABLE")
    public BatchResponse check(@NotNull @Valid BatchRequest request) {
        return BatchResponse.of(
                makeCheckBatch.check(PathIds.batchId(request.batchId()), request.question(), currentActor.actor()));
    }

    @GET
    @Path("/{batchId}")
    @RolesAllowed({Roles.ENFORCEMENT_OFFICER, Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING, Roles.AUDITOR})
    @Operation(
            operationId = "getCheckBatch",
            summary = "One batch, as it was answered",
            description = "Whoever sent it sees it, and those who oversee checks.")
    public BatchResponse get(@PathParam("batchId") String batchId) {
        return BatchResponse.of(readBatch.read(PathIds.known(batchId), currentActor.actor()));
    }

    @GET
    @Path("/{batchId}/receipt")
    @RolesAllowed({Roles.ENFORCEMENT_OFFICER, Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING, Roles.AUDITOR})
    @Operation(
            operationId = "getBatchReceipt",
            summary = "What proves that a batch was sent and is unchanged",
            description = "To be had a second or two after the batch. The attachment is a Zstandard frame (RFC 8878)"
                    + " with every read and its answer.")
    @APIResponse(responseCode = "409", description = "NOT_SEALED_YET")
    public Receipt receipt(@PathParam("batchId") String batchId) {
        AnsweredBatch batch = readBatch.read(PathIds.known(batchId), currentActor.actor());
        return getReceipt.receipt(batch.kept().batch().batchId());
    }

    record BatchRequest(
            @NotBlank
            @Size(max = 36)
            @Schema(
                    examples = "0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b",
                    description = "A UUID of version 7 made by the device")
            String batchId,

            @Schema(examples = "camera-car-2", description = "The device, of every read that names none")
            Optional<@Size(max = 100) String> device,

            @Schema(examples = "SS1", description = "The code of the place, of every read that names none")
            Optional<@Size(max = 40) String> place,

            @NotEmpty @Size(max = MOST) List<@NotNull @Valid ReadRequest> reads) {

        BatchQuestion question() {
            return new BatchQuestion(
                    device, place, reads.stream().map(ReadRequest::read).toList());
        }

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "BatchRequest[" + batchId + "]";
        }
    }

    @Schema(
            description = "What is missing or wrong in a read is that read's problem; only a value of another type, or"
                    + " longer than allowed, is the whole batch's")
    record ReadRequest(
            @Schema(examples = "0193a5b2-7c1f-7d3a-9f00-5a1f6d7e8c9c", description = "A UUID of version 7")
            Optional<@Size(max = 200) String> checkId,

            @Schema(examples = "AB12CDE", description = "The mark as it was read")
            Optional<@Size(max = 200) String> vrm,

            @Schema(examples = "0.97", description = "How sure the reader is, from 0 to 1")
            Optional<Double> confidence,

            @Schema(examples = "2026-11-23T09:30:00Z", description = "When the picture was taken, by a true clock")
            Optional<@Size(max = 200) String> capturedAt,

            @Schema(examples = "SS1") Optional<@Size(max = 200) String> place,

            @Schema(examples = "SCHOOL_STREET") Optional<@Size(max = 200) String> bayClass,

            @Schema(examples = "IN", description = "IN or OUT, where the camera sees it; leaving is always allowed")
            Optional<@Size(max = 200) String> direction,

            @Schema(examples = "camera-car-2-left") Optional<@Size(max = 200) String> device) {

        CameraRead read() {
            return new CameraRead(checkId, vrm, confidence, capturedAt, place, bayClass, direction, device);
        }

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "ReadRequest[" + checkId + "]";
        }
    }
}

package uk.kerbside.enforcement.camera.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.camera.CameraAnswer;
import uk.kerbside.enforcement.camera.ProvisionalState;
import uk.kerbside.enforcement.camera.ReadBatch;
import uk.kerbside.enforcement.chain.ChainLink;
import uk.kerbside.enforcement.chain.GetReceipt;
import uk.kerbside.enforcement.chain.Receipt;
import uk.kerbside.enforcement.check.KeptDecision;
import uk.kerbside.enforcement.check.ReadDecision;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;

/** One read of a camera. */
@Path("/v1/camera-reads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cameras", description = "What cameras read, and what becomes of it")
class CameraReadsResource {
    private final ReadBatch readBatch;
    private final GetReceipt getReceipt;
    private final CurrentActor currentActor;

    CameraReadsResource(ReadBatch readBatch, GetReceipt getReceipt, CurrentActor currentActor) {
        this.readBatch = readBatch;
        this.getReceipt = getReceipt;
        this.currentActor = currentActor;
    }

    @GET
    @Path("/{readId}")
    @RolesAllowed({Roles.ENFORCEMENT_OFFICER, Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING, Roles.AUDITOR})
    @Operation(
            operationId = "getCameraRead",
            summary = "One read by its checkId, in the batch it came with",
            description = "Answers the batch with this read alone. Whoever sent it sees it, and those who oversee"
                    + " checks.")
    public BatchResponse get(@PathParam("readId") String readId) {
        return BatchResponse.of(readBatch.readOne(PathIds.known(readId), currentActor.actor()));
    }

    @GET
    @Path("/{readId}/decision")
    @RolesAllowed({Roles.ENFORCEMENT_OFFICER, Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING, Roles.AUDITOR})
    @Operation(
            operationId = "getReadDecision",
            summary = "What was decided of a read of a school street when late registration had closed",
            description = "The second look, with its own place in the evidence chain; 404 until it is taken. For"
                    + " whoever may see the read.")
    public DecisionResponse decision(@PathParam("readId") String readId) {
        return DecisionResponse.of(readBatch.decisionOf(PathIds.known(readId), currentActor.actor()));
    }

    @GET
    @Path("/{readId}/decision/receipt")
    @RolesAllowed({Roles.ENFORCEMENT_OFFICER, Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING, Roles.AUDITOR})
    @Operation(
            operationId = "getDecisionReceipt",
            summary = "What proves that it was decided so, and when",
            description = "To be had a second or two after the decision, and good without this service from then on.")
    @APIResponse(responseCode = "409", description = "NOT_SEALED_YET")
    public Receipt receipt(@PathParam("readId") String readId) {
        return getReceipt.receipt(readBatch
                .decisionOf(PathIds.known(readId), currentActor.actor())
                .decision()
                .decisionId());
    }

    record DecisionResponse(
            UUID decisionId,
            UUID checkId,
            UUID batchId,
            Instant decidedAt,

            @Schema(examples = "STANDS") ProvisionalState state,

            @Schema(description = "What is found of the time of the read")
            BatchResponse.AnswerResponse answer,

            @Schema(description = "Where in the evidence chain it is")
            ChainLink evidence) {

        static DecisionResponse of(KeptDecision kept) {
            ReadDecision decision = kept.decision();
            return new DecisionResponse(
                    decision.decisionId(),
                    decision.checkId(),
                    decision.batchId(),
                    decision.decidedAt(),
                    decision.stands() ? ProvisionalState.STANDS : ProvisionalState.COVERED,
                    BatchResponse.AnswerResponse.of(CameraAnswer.decided(decision)),
                    kept.link());
        }
    }
}

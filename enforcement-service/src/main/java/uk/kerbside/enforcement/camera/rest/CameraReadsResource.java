package uk.kerbside.enforcement.camera.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.camera.ReadBatch;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;

/** One read of a camera. */
@Path("/v1/camera-reads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cameras", description = "What cameras read, and what becomes of it")
class CameraReadsResource {
    private final ReadBatch readBatch;
    private final CurrentActor currentActor;

    CameraReadsResource(ReadBatch readBatch, CurrentActor currentActor) {
        this.readBatch = readBatch;
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
}

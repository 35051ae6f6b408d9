package uk.kerbside.enforcement.check.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.check.CheckAgain;
import uk.kerbside.enforcement.check.Evidence;
import uk.kerbside.enforcement.check.ReadCheck;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.page.Page;

/** Asking the question of a check again. */
@Path("/v1/checks/{checkId}/rechecks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checks", description = "What an officer is told about a mark at a place")
class RechecksResource {
    private final CheckAgain checkAgain;
    private final ReadCheck readCheck;
    private final Evidence evidence;
    private final CurrentActor currentActor;

    RechecksResource(CheckAgain checkAgain, ReadCheck readCheck, Evidence evidence, CurrentActor currentActor) {
        this.checkAgain = checkAgain;
        this.readCheck = readCheck;
        this.evidence = evidence;
        this.currentActor = currentActor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ENFORCEMENT_OFFICER, Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING})
    @Operation(
            operationId = "checkAgain",
            summary = "Asks the question of a check again, from what is known by now",
            description = "Of the same mark, place, bay and time: before a notice is issued, or when it is challenged."
                    + " The answer is a check of its own; the first one stays as it is.")
    @APIResponse(responseCode = "409", description = "PLACE_UNKNOWN, BAY_NOT_HERE")
    @APIResponse(responseCode = "422", description = "CHECK_ID_REUSED")
    @APIResponse(responseCode = "503", description = "EVIDENCE_FULL, SERVICE_UNAVAILABLE")
    public CheckResponse checkAgain(@PathParam("checkId") String checkId, @NotNull @Valid RecheckRequest request) {
        return CheckResponse.of(CheckIds.awaited(checkAgain.checkAgain(
                CheckIds.known(checkId), CheckIds.made(request.newCheckId(), "/newCheckId"), currentActor.actor())));
    }

    @GET
    @RolesAllowed({Roles.ENFORCEMENT_OFFICER, Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING, Roles.AUDITOR})
    @Operation(
            operationId = "listRechecks",
            summary = "The checks that look at this one again, the oldest first",
            description = "For whoever may see the check.")
    public Page<CheckResponse> list(@PathParam("checkId") String checkId) {
        UUID first = readCheck
                .read(CheckIds.known(checkId), currentActor.actor())
                .check()
                .checkId();
        return new Page<>(
                evidence.listAgain(first).stream().map(CheckResponse::of).toList(), Optional.empty());
    }

    record RecheckRequest(
            @Schema(
                    examples = "0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9d",
                    description = "A UUID of version 7 made by the caller; made here when left out")
            Optional<@Size(max = 36) String> newCheckId) {}
}

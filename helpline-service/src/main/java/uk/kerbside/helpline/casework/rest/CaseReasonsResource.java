package uk.kerbside.helpline.casework.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.helpline.casework.CaseReasons;
import uk.kerbside.kit.actor.Roles;

/** What a case may be about. */
@Path("/v1/case-reasons")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.HELPLINE_AGENT, Roles.HELPLINE_SUPERVISOR})
@Tag(name = "Cases", description = "What the helpline has to see to")
class CaseReasonsResource {
    private final CaseReasons reasons;

    CaseReasonsResource(CaseReasons reasons) {
        this.reasons = reasons;
    }

    @GET
    @Operation(operationId = "listCaseReasons", summary = "What a case may be about, and how long it may take")
    public ReasonsAnswer list() {
        return new ReasonsAnswer(reasons.list().stream()
                .map(reason -> new ReasonAnswer(reason.code(), reason.title(), reason.dueWorkingDays()))
                .toList());
    }

    record ReasonsAnswer(List<ReasonAnswer> items) {}

    record ReasonAnswer(
            @Schema(examples = "VISITOR_PERMIT") String code,
            @Schema(examples = "Visitor permits and visits") String title,

            @Schema(examples = "2", description = "Working days after the day it was opened")
            int dueWorkingDays) {}
}

package uk.kerbside.enforcement.camera.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.audit.ReadAction;
import uk.kerbside.enforcement.audit.RecordKind;
import uk.kerbside.enforcement.camera.ProvisionalCheck;
import uk.kerbside.enforcement.camera.ProvisionalChecks;
import uk.kerbside.enforcement.camera.ProvisionalState;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.finding.Outcome;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;

/** What becomes of reads of school streets. */
@Path("/v1/provisional-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cameras", description = "What cameras read, and what becomes of it")
class ProvisionalChecksResource {
    private final ProvisionalChecks checks;
    private final ReadAudit audit;
    private final CurrentActor currentActor;
    private final Pages pages;

    ProvisionalChecksResource(ProvisionalChecks checks, ReadAudit audit, CurrentActor currentActor, Pages pages) {
        this.checks = checks;
        this.audit = audit;
        this.currentActor = currentActor;
        this.pages = pages;
    }

    @GET
    @RolesAllowed({Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING, Roles.AUDITOR})
    @Operation(
            operationId = "listProvisionalChecks",
            summary = "Reads of school streets in one state, by when late registration closed",
            description = "COVERED are those a late registration has covered, or anything else that came late;"
                    + " STANDS are those that stand, with what is advised now.")
    public Page<ProvisionalResponse> list(
            @QueryParam("state") @DefaultValue("COVERED") @Parameter(description = "In which state")
                    ProvisionalState state,
            @Valid @BeanParam PageRequest page) {
        Page<ProvisionalCheck> shown = pages.read(
                "provisional checks " + state,
                page,
                (after, limit) -> checks.search(state, after.map(ProvisionalChecksResource::after), limit),
                check -> Position.of(check.closesAt(), check.checkId(), check.batchId()));
        audit.record(
                currentActor.actor(),
                ReadAction.LIST_PROVISIONAL_CHECKS,
                Optional.empty(),
                shown.items().stream()
                        .map(check -> RecordKind.CHECK.of(check.checkId()))
                        .toList());
        return shown.map(ProvisionalResponse::of);
    }

    private static ProvisionalChecks.After after(Position position) {
        return new ProvisionalChecks.After(
                position.instant(0), UUID.fromString(position.text(1)), UUID.fromString(position.text(2)));
    }

    record ProvisionalResponse(
            UUID checkId,
            UUID batchId,
            @Schema(examples = "COVERED") ProvisionalState state,
            @Schema(examples = "AB12CDE") String vrm,
            @Schema(examples = "SS1") String place,
            @Schema(examples = "SCHOOL_STREET") BayClass bayClass,
            Instant capturedAt,

            @Schema(examples = "NOTHING_KNOWN", description = "What was found at first")
            Outcome outcome,

            @Schema(description = "When late registration closes, or did")
            Instant closesAt,

            @Schema(description = "When it was judged again; absent while it is provisional")
            Optional<Instant> decidedAt,

            @Schema(description = "What is found of the time of the read now; absent while it is provisional")
            Optional<BatchResponse.AnswerResponse> answer) {

        static ProvisionalResponse of(ProvisionalCheck check) {
            return new ProvisionalResponse(
                    check.checkId(),
                    check.batchId(),
                    check.state(),
                    check.vrm(),
                    check.place(),
                    check.bayClass(),
                    check.at(),
                    Outcome.valueOf(check.outcome()),
                    check.closesAt(),
                    check.decidedAt(),
                    check.finalAnswer().map(BatchResponse.AnswerResponse::of));
        }
    }
}

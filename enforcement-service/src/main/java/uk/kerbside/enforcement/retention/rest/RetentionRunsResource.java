package uk.kerbside.enforcement.retention.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.retention.RetentionRule;
import uk.kerbside.enforcement.retention.RetentionRun;
import uk.kerbside.enforcement.retention.RetentionRuns;
import uk.kerbside.enforcement.retention.RunRetention;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;

/** What goes when it has been kept long enough. */
@Path("/v1/retention-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Retention", description = "How long evidence is kept")
class RetentionRunsResource {
    private final RunRetention runRetention;
    private final RetentionRuns runs;
    private final Pages pages;
    private final CurrentActor currentActor;

    RetentionRunsResource(RunRetention runRetention, RetentionRuns runs, Pages pages, CurrentActor currentActor) {
        this.runRetention = runRetention;
        this.runs = runs;
        this.pages = pages;
        this.currentActor = currentActor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DATA_PROTECTION, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "runRetention",
            summary = "Removes what has been kept long enough, or counts it",
            description = "The same happens every night. What is removed leaves its hash and the rule in the evidence"
                    + " chain. Safe to repeat: what is gone is gone.")
    public RunResponse run(@NotNull @Valid RunRequest request) {
        Actor actor = currentActor.actor();
        return RunResponse.of(
                request.dryRun()
                        ? runRetention.count(actor.subject(), actor.leadingRole())
                        : runRetention.remove(actor.subject(), actor.leadingRole()));
    }

    @GET
    @RolesAllowed({Roles.DATA_PROTECTION, Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listRetentionRuns",
            summary = "What retention has done, the newest first",
            description = "Dry runs as well.")
    public Page<RunResponse> list(@Valid @BeanParam PageRequest page) {
        return pages.read(
                        "retention runs",
                        page,
                        (after, limit) -> runs.search(after.map(at -> UUID.fromString(at.text(0))), limit),
                        run -> Position.of(run.runId()))
                .map(RunResponse::of);
    }

    record RunRequest(
            @NotNull @Schema(examples = "true", description = "Whether to count only")
            Boolean dryRun) {}

    record RunResponse(
            UUID runId,
            Instant startedAt,
            @Schema(examples = "true") boolean dryRun,

            @Schema(examples = "data-protection", description = "The role of whoever began it, or the service itself")
            String role,

            @Schema(examples = "8120", description = "What found nothing against anybody")
            long favourable,

            @Schema(examples = "311", description = "What could be challenged, and cannot any more")
            long challengeable,

            @Schema(examples = "4", description = "What was made again or corrected, with the corrections")
            long reliedOn,

            @Schema(examples = "12", description = "Packs of handhelds that have expired")
            long expiredPacks,

            @Schema(examples = "0", description = "Who looked at what")
            long auditedReads) {

        static RunResponse of(RetentionRun run) {
            return new RunResponse(
                    run.runId(),
                    run.startedAt(),
                    run.isDry(),
                    run.role(),
                    run.records().get(RetentionRule.FAVOURABLE),
                    run.records().get(RetentionRule.CHALLENGEABLE),
                    run.records().get(RetentionRule.RELIED_ON),
                    run.records().get(RetentionRule.EXPIRED_PACK),
                    run.records().get(RetentionRule.AUDITED_READ));
        }
    }
}

package uk.kerbside.helpline.retention.rest;

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
import uk.kerbside.helpline.retention.RetentionRun;
import uk.kerbside.helpline.retention.RetentionRuns;
import uk.kerbside.helpline.retention.RunRetention;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;

/** What goes when it has been kept long enough. */
@Path("/v1/retention-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Retention", description = "How long it is kept who looked at customers")
class RetentionRunsResource {
    private final RunRetention runRetention;
    private final RetentionRuns runs;
    private final Pages pages;

    RetentionRunsResource(RunRetention runRetention, RetentionRuns runs, Pages pages) {
        this.runRetention = runRetention;
        this.runs = runs;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DATA_PROTECTION, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "runRetention",
            summary = "Removes what has been kept long enough, or counts it",
            description = "The same happens every night. Safe to repeat: what is gone is gone.")
    public RunAnswer run(@NotNull @Valid RunRequest request) {
        return RunAnswer.of(request.dryRun() ? runRetention.count() : runRetention.remove());
    }

    @GET
    @RolesAllowed({Roles.DATA_PROTECTION, Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listRetentionRuns",
            summary = "What retention has done, the newest first",
            description = "Dry runs as well.")
    public Page<RunAnswer> list(@Valid @BeanParam PageRequest page) {
        return pages.read(
                        "retention runs",
                        page,
                        (after, limit) -> runs.list(after.map(at -> UUID.fromString(at.text(0))), limit),
                        run -> Position.of(run.runId()))
                .map(RunAnswer::of);
    }

    record RunRequest(
            @NotNull @Schema(examples = "true", description = "Whether to count only")
            Boolean dryRun) {}

    @Schema(name = "RetentionRun")
    record RunAnswer(
            UUID runId,
            Instant startedAt,
            @Schema(examples = "true") boolean dryRun,

            @Schema(examples = "data-protection", description = "The role of whoever began it, or the service itself")
            String role,

            @Schema(examples = "8120", description = "Who looked at what")
            long auditedReads) {

        static RunAnswer of(RetentionRun run) {
            return new RunAnswer(run.runId(), run.startedAt(), run.isDry(), run.role(), run.auditedReads());
        }
    }
}

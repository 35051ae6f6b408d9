package uk.kerbside.permits.application.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.application.RetentionRule;
import uk.kerbside.permits.application.RunRetention;

/** What goes when it has been kept long enough. */
@Path("/v1/evidence-retention-runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DATA_PROTECTION, Roles.ADMINISTRATOR})
@Tag(name = "Retention", description = "How long evidence is kept")
class RetentionRunsResource {
    private final RunRetention runRetention;

    RetentionRunsResource(RunRetention runRetention) {
        this.runRetention = runRetention;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "runEvidenceRetention",
            summary = "Removes documents that have been kept long enough, or counts them",
            description = "The same happens every night. The application stays, and its history says what went. Safe to"
                    + " repeat: what is gone is gone.")
    public RunAnswer run(@NotNull @Valid RunRequest request) {
        return RunAnswer.of(request.dryRun(), request.dryRun() ? runRetention.count() : runRetention.remove());
    }

    record RunRequest(
            @NotNull @Schema(examples = "true", description = "Whether to count only")
            Boolean dryRun) {}

    /**
     * What a run found.
     *
     * @param withoutPermit documents of applications that ended without a permit, and of drafts nobody touched
     * @param afterPermit documents of permits that are over
     * @param auditedReads how often it was written down that somebody looked
     */
    record RunAnswer(
            boolean dryRun,
            @Schema(examples = "12") long withoutPermit,
            @Schema(examples = "340") long afterPermit,
            @Schema(examples = "7") long auditedReads) {

        private static RunAnswer of(boolean dryRun, Map<RetentionRule, Long> records) {
            return new RunAnswer(
                    dryRun,
                    records.get(RetentionRule.WITHOUT_PERMIT),
                    records.get(RetentionRule.AFTER_PERMIT),
                    records.get(RetentionRule.AUDITED_READ));
        }
    }
}

package uk.kerbside.enforcement.knowledge.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.enforcement.knowledge.DataAge;
import uk.kerbside.kit.actor.Roles;

/** How old the knowledge is that checks are answered from. */
@Path("/v1/freshness")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.ENFORCEMENT_OFFICER,
    Roles.ENFORCEMENT_SUPERVISOR,
    Roles.NOTICE_PROCESSING,
    Roles.AUDITOR,
    Roles.ADMINISTRATOR
})
@Tag(name = "Freshness", description = "How old the knowledge behind the answers is")
class FreshnessResource {
    private final CurrentKnowledge knowledge;

    FreshnessResource(CurrentKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    @GET
    @Operation(
            operationId = "getFreshness",
            summary = "How old the knowledge of each source is",
            description =
                    "Each service that tells of rights says once a second that it is alive. A source that has been"
                            + " silent for too long is stale: that nothing is known is then no plain no.")
    public FreshnessAnswer freshness() {
        return new FreshnessAnswer(
                knowledge.ages().stream().map(SourceAnswer::of).toList());
    }

    record FreshnessAnswer(List<SourceAnswer> sources) {}

    record SourceAnswer(
            @Schema(examples = "permits") String source,

            @Schema(examples = "PT0.8S", description = "Absent for a source never heard of")
            Optional<Duration> age,

            boolean stale,

            @Schema(examples = "0", description = "How many of its rights could not be read")
            int unreadable) {

        static SourceAnswer of(DataAge age) {
            return new SourceAnswer(age.source(), age.age(), age.stale(), age.unreadable());
        }
    }
}

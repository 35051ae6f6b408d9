package uk.kerbside.enforcement.ledger.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.audit.ReadAction;
import uk.kerbside.enforcement.knowledge.RightShown;
import uk.kerbside.enforcement.ledger.RecallRights;
import uk.kerbside.kernel.vrm.UnusableVrmException;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.kit.problem.InvalidRequestException;

/** Asking the ledger about the past. The mark stands in the body: addresses of requests end up in logs. */
@Path("/v1/right-searches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ENFORCEMENT_SUPERVISOR, Roles.AUDITOR, Roles.NOTICE_PROCESSING})
@Tag(name = "Rights", description = "What was good when, and since when that was known")
class RightSearchesResource {
    private final RecallRights recallRights;
    private final ReadAudit audit;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    RightSearchesResource(RecallRights recallRights, ReadAudit audit, CurrentActor currentActor, InstantSource clock) {
        this.recallRights = recallRights;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchRights",
            summary = "What was good for a mark at one time, as it was known at another",
            description = "Every right of the mark, or of one that matches it, at the revision that was the newest one"
                    + " known then; those that covered come first. A right whose issuer has had it forgotten is not"
                    + " found any more. Who asked, why, and which rights"
                    + " were shown is written down.")
    public RightsAnswer search(@NotNull @Valid RightSearch search) {
        Instant now = clock.instant();
        Vrm vrm = mark(search.vrm());
        Instant knownAt = search.knownAt().orElse(now);
        if (knownAt.isAfter(now)) {
            throw new InvalidRequestException("/knownAt", "lies in the future");
        }
        List<RecallRights.Recalled> recalled = recallRights.recall(vrm, search.at(), knownAt);
        audit.record(
                currentActor.actor(),
                ReadAction.SEARCH_RIGHTS,
                search.reason(),
                recalled.stream().flatMap(RecallRights.Recalled::records).toList());
        return new RightsAnswer(
                vrm.value(),
                search.at(),
                knownAt,
                recalled.stream().map(RecallRights.Recalled::shown).toList());
    }

    private static Vrm mark(String typed) {
        try {
            return Vrm.of(typed);
        } catch (UnusableVrmException e) {
            throw new InvalidRequestException("/vrm", e.getMessage());
        }
    }

    record RightSearch(
            @NotBlank @Size(max = 40) @Schema(examples = "AB12 CDE")
            String vrm,

            @NotNull @Schema(examples = "2026-11-23T09:30:00Z", description = "When it was to be good")
            Instant at,

            @Schema(examples = "2026-11-23T09:31:00Z", description = "As it was known then; now when left out")
            Optional<Instant> knownAt,

            @Schema(examples = "Complaint 2026-117", description = "Why it is asked; name no mark in it")
            Optional<@Size(min = 1, max = 500) String> reason) {

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "RightSearch[" + at + ", " + knownAt + "]";
        }
    }

    record RightsAnswer(
            @Schema(examples = "AB12CDE", description = "The mark as it was understood")
            String vrm,

            Instant at,
            Instant knownAt,
            List<RightShown> items) {

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "RightsAnswer[" + at + ", " + knownAt + "]";
        }
    }
}

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
import uk.kerbside.enforcement.ledger.RecallRights;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.PlaceScope;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.Standing;
import uk.kerbside.kernel.vrm.UnusableVrmException;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.problem.InvalidRequestException;

/** Asking the ledger about the past. The mark stands in the body: addresses of requests end up in logs. */
@Path("/v1/right-searches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ENFORCEMENT_SUPERVISOR, Roles.AUDITOR, Roles.NOTICE_PROCESSING})
@Tag(name = "Rights", description = "What was good when, and since when that was known")
class RightSearchesResource {
    private final RecallRights recallRights;
    private final InstantSource clock;

    RightSearchesResource(RecallRights recallRights, InstantSource clock) {
        this.recallRights = recallRights;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchRights",
            summary = "What was good for a mark at one time, as it was known at another",
            description = "Every right of the mark, or of one that matches it, at the revision that was the newest one"
                    + " known then; those that covered come first. A right whose issuer has had it forgotten is not"
                    + " found any more. Nothing is stored.")
    public RightsAnswer search(@NotNull @Valid RightSearch search) {
        Instant now = clock.instant();
        Vrm vrm = mark(search.vrm());
        Instant knownAt = search.knownAt().orElse(now);
        if (knownAt.isAfter(now)) {
            throw new InvalidRequestException("/knownAt", "lies in the future");
        }
        return new RightsAnswer(
                vrm.value(),
                search.at(),
                knownAt,
                recallRights.recall(vrm, search.at(), knownAt).stream()
                        .map(RightAnswer::of)
                        .toList());
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
            Optional<Instant> knownAt) {

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
            List<RightAnswer> items) {

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "RightsAnswer[" + at + ", " + knownAt + "]";
        }
    }

    record RightAnswer(
            @Schema(examples = "permits:P-7KQ2-9XNM") String rightId,
            @Schema(examples = "1.3") String revision,
            @Schema(examples = "PERMIT") RightSource source,
            @Schema(examples = "P-7KQ2-9XNM") String reference,
            @Schema(examples = "RESIDENT") String type,
            @Schema(examples = "1") int ruleVersion,
            @Schema(examples = "VIRTUAL") Medium medium,

            @Schema(examples = "AB12CDE", description = "The right's mark that matches the one asked about")
            String mark,

            @Schema(examples = "EXACT") Vrm.Match match,

            @Schema(examples = "LIVE", description = "What the right amounted to for that mark at that time")
            Standing.Code standing,

            Instant from,
            Optional<Instant> until,

            @Schema(description = "Absent for a right that is good everywhere")
            Optional<List<String>> places,

            List<BayClass> bayClasses,

            @Schema(description = "Since when this revision was the newest one known")
            Instant knownFrom,

            @Schema(description = "Until when it was; absent while it is")
            Optional<Instant> knownUntil) {

        static RightAnswer of(RecallRights.Recalled recalled) {
            Right right = recalled.right().right();
            return new RightAnswer(
                    right.id(),
                    right.revision().toString(),
                    right.source(),
                    right.reference(),
                    right.typeCode(),
                    right.ruleVersion(),
                    right.medium(),
                    recalled.mark().value(),
                    recalled.match(),
                    recalled.standing().code(),
                    right.term().from(),
                    right.term().until(),
                    places(right.scope()),
                    right.bayClasses().stream().sorted().toList(),
                    recalled.knownFrom(),
                    recalled.knownUntil());
        }

        private static Optional<List<String>> places(PlaceScope scope) {
            return switch (scope) {
                case PlaceScope.Everywhere everywhere -> Optional.empty();
                case PlaceScope.Listed listed ->
                    Optional.of(listed.places().stream()
                            .map(PlaceCode::value)
                            .sorted()
                            .toList());
            };
        }
    }
}

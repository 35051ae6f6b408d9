package uk.kerbside.enforcement.cover.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.check.ItemProblem;
import uk.kerbside.enforcement.cover.Cover;
import uk.kerbside.enforcement.cover.CoverQuestion;
import uk.kerbside.enforcement.cover.SearchCover;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;

/** Looking back at cover. Marks stand in the body: addresses of requests end up in logs. */
@Path("/v1/cover-searches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.NOTICE_PROCESSING, Roles.ENFORCEMENT_SUPERVISOR, Roles.AUDITOR})
@Tag(name = "Cover", description = "Whether a vehicle is or was covered, for others than officers")
class CoverSearchesResource {
    private static final int MOST = 500;

    private final SearchCover searchCover;
    private final CurrentActor currentActor;

    CoverSearchesResource(SearchCover searchCover, CurrentActor currentActor) {
        this.searchCover = searchCover;
        this.currentActor = currentActor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchCover",
            summary = "Whether marks were covered at a time and place, and by which evidence",
            description = "Before a notice is issued, when one is challenged, and for appeals. Each item is answered"
                    + " on its own: with what is found of that time as it was known then or is known now, every right"
                    + " considered, what officers and cameras found, and the outages that touched it. Who asked, why,"
                    + " and what was shown is written down.")
    @APIResponse(responseCode = "503", description = "SERVICE_UNAVAILABLE")
    public CoverSearchResponse search(@NotNull @Valid CoverSearch search) {
        return CoverSearchResponse.of(searchCover.search(
                search.items().stream().map(ItemRequest::question).toList(),
                search.reason().strip(),
                search.window(),
                currentActor.actor()));
    }

    record CoverSearch(
            @NotBlank
            @Size(max = 500)
            @Schema(examples = "Challenge of notice HG00123456", description = "Why it is asked; name no mark in it")
            String reason,

            @Schema(
                    examples = "PT12H",
                    description = "How long before and after the time asked about checks are looked for; 12 hours"
                            + " when left out, 31 days at most")
            Optional<Duration> window,

            @NotEmpty @Size(max = MOST) List<@NotNull @Valid ItemRequest> items) {}

    @Schema(
            name = "CoverQuestion",
            description = "Names a check or a camera's read by checkId, or a mark, a place and a time. What is missing"
                    + " or wrong in an item is that item's problem; only a value of another type, or longer than"
                    + " allowed, is the whole request's")
    record ItemRequest(
            @Schema(examples = "HG00123456", description = "Your own name for it, such as a notice's; never a mark")
            Optional<@Size(max = 100) String> reference,

            @Schema(
                    examples = "0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b",
                    description = "The check or camera read whose question is asked; then nothing else is needed")
            Optional<@Size(max = 200) String> checkId,

            @Schema(examples = "AB12CDE") Optional<@Size(max = 200) String> vrm,
            @Schema(examples = "RO1") Optional<@Size(max = 200) String> place,

            @Schema(examples = "RESIDENT", description = "When left out, every class of bay the place has")
            Optional<@Size(max = 200) String> bayClass,

            @Schema(examples = "2026-11-23T09:30:00Z", description = "The time asked about")
            Optional<@Size(max = 200) String> at,

            @Schema(examples = "2026-11-23T09:31:00Z", description = "As it was known then; now when left out")
            Optional<@Size(max = 200) String> knownAt) {

        CoverQuestion question() {
            return new CoverQuestion(reference, checkId, vrm, place, bayClass, at, knownAt);
        }

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "ItemRequest[" + reference.orElse("") + "]";
        }
    }

    record CoverSearchResponse(
            @Schema(description = "Under which the search stands in the audit of reads")
            UUID searchId,

            Instant answeredAt,

            @Schema(description = "Every item, in the order in which they were sent")
            List<ItemResponse> items) {

        static CoverSearchResponse of(SearchCover.Searched searched) {
            return new CoverSearchResponse(
                    searched.searchId(),
                    searched.answeredAt(),
                    searched.items().stream()
                            .map(item -> new ItemResponse(item.reference(), item.answer(), item.problem()))
                            .toList());
        }
    }

    @Schema(name = "CoverAnswered")
    record ItemResponse(
            @Schema(description = "As it was sent") Optional<String> reference,

            @Schema(description = "Absent when the item has a problem")
            Optional<Cover> answer,

            @Schema(description = "Absent when the item has an answer")
            Optional<ItemProblem> problem) {}
}

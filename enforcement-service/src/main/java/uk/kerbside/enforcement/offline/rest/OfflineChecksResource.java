package uk.kerbside.enforcement.offline.rest;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.chain.ChainLink;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.check.ItemProblem;
import uk.kerbside.enforcement.check.KeptCheck;
import uk.kerbside.enforcement.check.MadeOffline;
import uk.kerbside.enforcement.check.StoredState;
import uk.kerbside.enforcement.offline.HandInOfflineChecks;
import uk.kerbside.enforcement.offline.OfflineCheck;
import uk.kerbside.kernel.finding.Advice;
import uk.kerbside.kernel.finding.Outcome;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;

/** Checks made without a network come back. */
@Path("/v1/offline-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offline", description = "Checks without a network")
class OfflineChecksResource {
    private static final int MOST = 1_000;

    private final HandInOfflineChecks handInOfflineChecks;
    private final CurrentActor currentActor;

    OfflineChecksResource(HandInOfflineChecks handInOfflineChecks, CurrentActor currentActor) {
        this.handInOfflineChecks = handInOfflineChecks;
        this.currentActor = currentActor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ENFORCEMENT_OFFICER, Roles.ENFORCEMENT_SUPERVISOR})
    @Operation(
            operationId = "handInOfflineChecks",
            summary = "Hands in up to 1,000 checks made with a pack",
            description = "Each is judged again at its own time, from what was known then and from what is known now,"
                    + " and kept as a check; the same checkId sent again gets the first answer again. One at fault"
                    + " harms no other. The pack may have expired: that is said of each check.")
    @APIResponse(responseCode = "409", description = "DEVICE_IS_ANOTHER")
    @APIResponse(responseCode = "503", description = "SERVICE_UNAVAILABLE")
    public HandedInList handIn(@NotNull @Valid HandInRequest request) {
        return new HandedInList(handInOfflineChecks
                .handIn(
                        PackIds.known(request.packId()),
                        request.device(),
                        request.clockOffset().orElse(Duration.ZERO),
                        request.checks().stream().map(CheckRequest::check).toList(),
                        currentActor.actor())
                .stream()
                .map(HandedInResponse::of)
                .toList());
    }

    record HandInRequest(
            @NotBlank @Size(max = 36) @Schema(examples = "0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b")
            String packId,

            @NotBlank @Size(max = 100) @Schema(examples = "handheld-17")
            String device,

            @Schema(
                    examples = "PT-3S",
                    description = "What has to be added to the device's time for the true one; nothing when left out")
            Optional<Duration> clockOffset,

            @NotEmpty @Size(max = MOST) List<@NotNull @Valid CheckRequest> checks) {

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "HandInRequest[" + packId + "]";
        }
    }

    @Schema(
            description = "What is missing or wrong in a check is that check's problem; only a value of another type,"
                    + " or longer than allowed, is the whole request's")
    record CheckRequest(
            @Schema(examples = "0193a5b2-7c1f-7d3a-9f00-5a1f6d7e8c9c", description = "A UUID of version 7")
            Optional<@Size(max = 200) String> checkId,

            @Schema(examples = "AB12CDE") Optional<@Size(max = 200) String> vrm,
            @Schema(examples = "RO1") Optional<@Size(max = 200) String> place,
            @Schema(examples = "RESIDENT") Optional<@Size(max = 200) String> bayClass,

            @Schema(examples = "2026-11-23T09:30:00Z", description = "When it was made, by the device's clock")
            Optional<@Size(max = 200) String> deviceAt,

            @Schema(examples = "COVERED", description = "The outcome the device found in its pack")
            Optional<@Size(max = 200) String> answered,

            @Schema(examples = "false", description = "Whether the officer saw nothing behind the windscreen")
            Optional<Boolean> nothingDisplayed) {

        OfflineCheck check() {
            return new OfflineCheck(checkId, vrm, place, bayClass, deviceAt, answered, nothingDisplayed);
        }

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "CheckRequest[" + checkId + "]";
        }
    }

    record HandedInList(
            @Schema(description = "Every check, in the order in which they were sent")
            List<HandedInResponse> items) {}

    record HandedInResponse(
            @Schema(description = "As it was sent") Optional<String> checkId,

            @Schema(description = "Absent when the check has a problem")
            Optional<JudgedResponse> answer,

            @Schema(description = "Absent when the check has an answer")
            Optional<ProblemResponse> problem) {

        static HandedInResponse of(HandInOfflineChecks.HandedIn handedIn) {
            return new HandedInResponse(
                    handedIn.checkId(),
                    handedIn.kept().map(JudgedResponse::of),
                    handedIn.problem().map(ItemProblem::of).map(ProblemResponse::of));
        }
    }

    record JudgedResponse(
            @Schema(examples = "COVERED", description = "What the device found")
            Outcome answered,

            @Schema(examples = "COVERED", description = "What would have been answered here, from what was known then")
            Outcome asKnownThen,

            @Schema(examples = "COVERED", description = "What is found of that time from what is known now")
            Outcome asKnownNow,

            @Schema(examples = "false", description = "Whether the device found something else than was known then")
            boolean differs,

            @Schema(examples = "true", description = "Whether the pack was good at that time")
            boolean wasInTime,

            @Schema(description = "The true time of the check")
            Instant at,

            @Schema(examples = "Covered by RESIDENT permit P-7KQ2-9XNM until 24 November 2027 at 00:00.")
            String headline,

            @Schema(examples = "NONE") Advice.Word advice,
            @Schema(examples = "19") Optional<String> suggestedCode,
            List<String> reasons,
            @Schema(examples = "STORED") StoredState stored,

            @Schema(description = "Where in the evidence chain it is")
            ChainLink evidence) {

        static JudgedResponse of(KeptCheck kept) {
            MadeOffline offline = kept.check().offline().orElseThrow();
            CheckAnswer answer = kept.check().answer();
            return new JudgedResponse(
                    offline.answered(),
                    offline.asKnownThen(),
                    offline.asKnownNow(),
                    offline.differs(),
                    offline.wasInTime(),
                    answer.at(),
                    answer.headline(),
                    answer.advice(),
                    answer.suggestedCode(),
                    answer.reasons(),
                    kept.state(),
                    kept.link());
        }
    }

    @Schema(name = "OfflineCheckProblem")
    record ProblemResponse(
            @Schema(examples = "INVALID_VALUE") String code,
            @Schema(examples = "A value is not valid") String title,
            @Schema(examples = "/vrm is missing.") String detail,

            @Schema(examples = "/vrm", description = "The field of the check at fault, if one is")
            Optional<String> pointer) {

        static ProblemResponse of(ItemProblem problem) {
            return new ProblemResponse(problem.code(), problem.title(), problem.detail(), problem.pointer());
        }
    }
}

package uk.kerbside.enforcement.check.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.chain.ChainLink;
import uk.kerbside.enforcement.check.CorrectCheck;
import uk.kerbside.enforcement.check.Correction;
import uk.kerbside.enforcement.check.Evidence;
import uk.kerbside.enforcement.check.KeptCorrection;
import uk.kerbside.enforcement.check.ReadCheck;
import uk.kerbside.enforcement.check.StoredState;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.page.Page;

/** What is said of a check afterwards. */
@Path("/v1/checks/{checkId}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checks", description = "What an officer is told about a mark at a place")
class CorrectionsResource {
    private final CorrectCheck correctCheck;
    private final ReadCheck readCheck;
    private final Evidence evidence;
    private final CurrentActor currentActor;

    CorrectionsResource(CorrectCheck correctCheck, ReadCheck readCheck, Evidence evidence, CurrentActor currentActor) {
        this.correctCheck = correctCheck;
        this.readCheck = readCheck;
        this.evidence = evidence;
        this.currentActor = currentActor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ENFORCEMENT_OFFICER, Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING})
    @Operation(
            operationId = "correctCheck",
            summary = "Puts a correction beside a check",
            description = "That the mark was mistyped, that the car stood in another bay, or anything else in words."
                    + " The check itself never changes; the correction is evidence as well.")
    @APIResponse(responseCode = "422", description = "CHECK_ID_REUSED")
    @APIResponse(responseCode = "503", description = "EVIDENCE_FULL, SERVICE_UNAVAILABLE")
    public CorrectionResponse correct(@PathParam("checkId") String checkId, @NotNull @Valid CorrectionRequest request) {
        return CorrectionResponse.of(CheckIds.awaited(correctCheck.correct(
                CheckIds.known(checkId),
                CheckIds.made(request.correctionId(), "/correctionId"),
                request.corrected(),
                currentActor.actor())));
    }

    @GET
    @RolesAllowed({Roles.ENFORCEMENT_OFFICER, Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING, Roles.AUDITOR})
    @Operation(
            operationId = "listCorrections",
            summary = "What was said of a check afterwards, the oldest first",
            description = "For whoever may see the check.")
    public Page<CorrectionResponse> list(@PathParam("checkId") String checkId) {
        UUID check = readCheck
                .read(CheckIds.known(checkId), currentActor.actor())
                .check()
                .checkId();
        return new Page<>(
                evidence.listCorrections(check).stream()
                        .map(CorrectionResponse::of)
                        .toList(),
                Optional.empty());
    }

    record CorrectionRequest(
            @Schema(
                    examples = "0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9e",
                    description = "A UUID of version 7 made by the caller; made here when left out")
            Optional<@Size(max = 36) String> correctionId,

            @Schema(examples = "AB12CDE", description = "The mark as it should have been")
            Optional<@Size(max = 40) String> vrm,

            @Schema(examples = "RO1", description = "The code of the place the car stood at")
            Optional<@Size(max = 40) String> place,

            @Schema(examples = "SHARED") Optional<BayClass> bayClass,

            @NotBlank
            @Size(max = 2_000)
            @Schema(examples = "The photograph shows a 2 where I typed a Z.", description = "How that is known")
            String reason) {

        CorrectCheck.Corrected corrected() {
            return new CorrectCheck.Corrected(vrm, place, bayClass, reason);
        }

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "CorrectionRequest[" + place + ", " + bayClass + "]";
        }
    }

    record CorrectionResponse(
            UUID correctionId,
            UUID checkId,
            Instant madeAt,

            @Schema(examples = "enforcement-supervisor", description = "The role of whoever says so")
            String role,

            @Schema(examples = "AB12CDE") Optional<String> vrm,
            @Schema(examples = "RO1") Optional<String> place,
            @Schema(examples = "SHARED") Optional<BayClass> bayClass,

            @Schema(examples = "The photograph shows a 2 where I typed a Z.")
            String reason,

            @Schema(examples = "STORED") StoredState stored,

            @Schema(description = "Where in the evidence chain it is")
            ChainLink evidence) {

        static CorrectionResponse of(KeptCorrection kept) {
            Correction correction = kept.correction();
            return new CorrectionResponse(
                    correction.correctionId(),
                    correction.checkId(),
                    correction.madeAt(),
                    correction.authorRole(),
                    correction.vrm(),
                    correction.place(),
                    correction.bayClass(),
                    correction.reason(),
                    kept.state(),
                    kept.link());
        }
    }
}

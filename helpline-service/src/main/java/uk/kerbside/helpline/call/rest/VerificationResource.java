package uk.kerbside.helpline.call.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.helpline.call.Call;
import uk.kerbside.helpline.call.Calls;
import uk.kerbside.helpline.call.OwnCalls;
import uk.kerbside.helpline.call.Verification;
import uk.kerbside.helpline.call.VerifyCaller;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.etag.ETags;

/** How far the caller is verified. */
@Path("/v1/calls/{callId}/verification")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.HELPLINE_AGENT, Roles.HELPLINE_SUPERVISOR})
@Tag(name = "Calls", description = "Contacts by telephone")
class VerificationResource {
    private final VerifyCaller verifyCaller;
    private final OwnCalls ownCalls;
    private final Calls calls;
    private final CallAnswers answers;

    VerificationResource(VerifyCaller verifyCaller, OwnCalls ownCalls, Calls calls, CallAnswers answers) {
        this.verifyCaller = verifyCaller;
        this.ownCalls = ownCalls;
        this.calls = calls;
        this.answers = answers;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyCaller",
            summary = "Records how far the caller is verified, and for which account",
            description = "Replaces what was said before in this call; every step is kept. The checks passed must be"
                    + " worth the level. Calling from a number of the account counts by itself. Whoever acts for the holder"
                    + " by law is verified as that, with actsBy: for them the number of an account of their own counts, and"
                    + " not the holder's. Nobody is verified as a holder who has died.")
    @APIResponse(responseCode = "409", description = "CHECKS_TOO_FEW, CALL_OVER, HOLDER_HAS_DIED, NOBODY_ACTS_BY_IT")
    @APIResponseSchema(value = CallAnswer.class, responseCode = "200")
    public Response verify(
            @PathParam("callId") String callId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid VerificationRequest request) {
        Call call = verifyCaller.verify(callId, request.claim(), found -> ETags.require(ifMatch, found.version()));
        return answers.whole(Response.ok(), call);
    }

    @GET
    @Operation(operationId = "getVerification", summary = "Every step on the ladder in this call, in order")
    public StepsAnswer steps(@PathParam("callId") String callId) {
        ownCalls.get(callId);
        return new StepsAnswer(
                calls.verifications(callId).stream().map(StepAnswer::of).toList());
    }

    record VerificationRequest(
            @NotBlank @Size(max = 64) @Schema(examples = "A-7KQ2-9XNM", description = "The account the call is about")
            String accountId,

            @NotNull @Schema(examples = "BASIC", description = "How far the caller is verified")
            VerificationLevel level,

            @NotNull
            @Size(max = 20)
            @Schema(examples = "[\"NAME\", \"VEHICLE_MARK\"]", description = "Everything the caller answered rightly")
            List<@NotBlank @Size(max = 40) String> checks,

            @Schema(
                    examples = "EXECUTOR",
                    description = "By which law the caller acts in the holder's place; left out for the holder")
            Optional<LegalBasis> actsBy) {
        VerifyCaller.Claim claim() {
            return new VerifyCaller.Claim(accountId, level, Set.copyOf(checks), actsBy);
        }
    }

    record StepsAnswer(List<StepAnswer> items) {}

    record StepAnswer(
            String accountId,
            VerificationLevel level,
            List<String> checks,

            @Schema(description = "By which law the caller acted in the holder's place; absent for the holder")
            Optional<LegalBasis> actsBy,

            String verifiedBy,
            Instant verifiedAt) {
        static StepAnswer of(Verification verification) {
            return new StepAnswer(
                    verification.accountId(),
                    verification.level(),
                    verification.checks(),
                    verification.actsBy(),
                    verification.verifiedBy(),
                    verification.verifiedAt());
        }
    }
}

package uk.kerbside.helpline.pass.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.helpline.pass.IssuePass;
import uk.kerbside.kit.actor.CallPass;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.idempotency.Idempotent;

/** Call passes for agents. */
@Path("/v1/calls/{callId}/passes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.HELPLINE_AGENT, Roles.HELPLINE_SUPERVISOR})
@Tag(name = "Call passes", description = "What an agent shows the other services")
class PassesResource {
    private final IssuePass issuePass;

    PassesResource(IssuePass issuePass) {
        this.issuePass = issuePass;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "issueCallPass",
            summary = "Gives the agent a call pass for what the caller was verified to",
            description = "Send it as " + CallPass.HEADER + " to the other services. It is good for minutes, for this"
                    + " agent and this account only; get a new one after each step on the ladder. Whoever was verified must"
                    + " still be able to speak for the account, now and when it is used.")
    @APIResponse(
            responseCode = "409",
            description = "CALL_OVER, CALLER_NOT_VERIFIED, HOLDER_HAS_DIED, NOBODY_ACTS_BY_IT")
    @APIResponseSchema(value = PassAnswer.class, responseCode = "201")
    public Response issue(@PathParam("callId") String callId) {
        IssuePass.Issued issued = issuePass.issue(callId);
        return Response.status(Response.Status.CREATED)
                .entity(PassAnswer.of(issued))
                .build();
    }

    record PassAnswer(
            @Schema(description = "Sent as " + CallPass.HEADER)
            String pass,

            String callId,
            @Schema(examples = "A-7KQ2-9XNM") String accountId,
            VerificationLevel level,
            Instant expiresAt) {

        static PassAnswer of(IssuePass.Issued issued) {
            CallPass pass = issued.pass();
            return new PassAnswer(issued.token(), pass.callId(), pass.accountId(), pass.level(), pass.expiresAt());
        }
    }
}

package uk.kerbside.accounts.claim.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import uk.kerbside.accounts.claim.GiveClaimCode;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;

/** Codes for holders of accounts without a login. A repeat gives another code: no answer with one is stored. */
@Path("/v1/accounts/{accountId}/claim-codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims", description = "Joining an account without a login to one")
class ClaimCodesResource {
    private final GiveClaimCode giveClaimCode;

    ClaimCodesResource(GiveClaimCode giveClaimCode) {
        this.giveClaimCode = giveClaimCode;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.PERMIT_OFFICER,
        Roles.PERMIT_SUPERVISOR,
        Roles.HELPLINE_AGENT,
        Roles.HELPLINE_SUPERVISOR,
        Roles.CONTACT_CENTRE
    })
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "giveClaimCode",
            summary = "Makes a code that joins an account without a login to one",
            description = "It is shown once and kept as a hash; an earlier one is void. Whoever has it has the account:"
                    + " make sure first who you are speaking with.")
    @APIResponse(responseCode = "409", description = "ACCOUNT_HAS_LOGIN, HOLDER_HAS_DIED")
    @APIResponseSchema(value = CodeAnswer.class, responseCode = "201")
    public Response give(@PathParam("accountId") @Size(max = 64) String accountId) {
        GiveClaimCode.Given given = giveClaimCode.give(accountId);
        return Response.status(Response.Status.CREATED)
                .entity(new CodeAnswer(given.code(), given.until()))
                .build();
    }

    record CodeAnswer(
            @Schema(examples = "7KQ2-9XNM-3FQD-8KTM") String code, Instant until) {
        @Override
        public String toString() {
            return "a claim code until " + until;
        }
    }
}

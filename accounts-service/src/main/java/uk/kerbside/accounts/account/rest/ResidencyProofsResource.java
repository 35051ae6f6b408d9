package uk.kerbside.accounts.account.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.account.ProveResidency;
import uk.kerbside.events.accounts.ResidencyMethod;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.idempotency.Idempotent;

/** Proving that one lives where one says. */
@Path("/v1/accounts/{accountId}/residency-proofs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@Tag(name = "Accounts", description = "People and organisations, how to reach them and where they live")
class ResidencyProofsResource {
    private final ProveResidency proveResidency;
    private final AccountAnswers answers;

    ResidencyProofsResource(ProveResidency proveResidency, AccountAnswers answers) {
        this.proveResidency = proveResidency;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "proveResidency",
            summary = "Tries a council-tax reference, or records evidence an officer has seen",
            description = "The reference must belong to the account's property. Five wrong ones, then evidence is asked"
                    + " for. EVIDENCE is for permit officers; its reference says what they have seen.")
    @APIResponse(responseCode = "403", description = "FORBIDDEN: evidence is recorded by permit officers")
    @APIResponse(responseCode = "409", description = "NO_PROPERTY_CHOSEN, EVIDENCE_NEEDED")
    @APIResponseSchema(value = ProofAnswer.class, responseCode = "200")
    public Response prove(
            @PathParam("accountId") @Size(max = 64) String accountId, @NotNull @Valid ProofRequest request) {
        ProveResidency.Result result =
                switch (request.method()) {
                    case COUNCIL_TAX -> proveResidency.byCouncilTax(accountId, request.reference());
                    case EVIDENCE -> proveResidency.byEvidence(accountId);
                };
        return answers.marked(Response.ok(new ProofAnswer(result.proved(), result.triesLeft())), result.account());
    }

    record ProofRequest(
            @NotNull ResidencyMethod method,

            @NotBlank @Size(max = 60) @Schema(examples = "50113436", description = "As it stands on the bill")
            String reference) {}

    /** @param triesLeft how many references may still be tried for this property */
    record ProofAnswer(
            boolean proved, @Schema(examples = "4") int triesLeft) {}
}

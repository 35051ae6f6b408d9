package uk.kerbside.accounts.claim.rest;

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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.claim.ClaimAccount;
import uk.kerbside.accounts.claim.ClaimRefusal;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.kit.seen.Seen;

/** Joining accounts without a login to one. Codes stand in bodies: addresses of requests end up in logs. */
@Path("/v1/account-claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims", description = "Joining an account without a login to one")
class ClaimsResource {
    private static final String SERVICE = "accounts";

    private final ClaimAccount claimAccount;

    ClaimsResource(ClaimAccount claimAccount) {
        this.claimAccount = claimAccount;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            operationId = "claimAccount",
            summary = "Joins the account a code was given for to this login",
            description =
                    "Also the code of somebody who acts for another by power of attorney, by order of a court or as"
                            + " executor. A code works once. After five wrong ones in a day the login has to wait.")
    @APIResponse(
            responseCode = "409",
            description =
                    "CLAIM_CODE_UNKNOWN, ACCOUNT_HAS_LOGIN, MEMBER_ALREADY, HOLDER_LIVES, HOLDER_HAS_DIED, TOO_MANY_CLAIMS")
    @APIResponseSchema(value = ClaimedAnswer.class, responseCode = "200")
    public Response claim(@NotNull @Valid ClaimRequest request) {
        Account account = claimAccount
                .claim(request.code())
                .orElseThrow(() -> new RefusedException(
                        ClaimRefusal.CLAIM_CODE_UNKNOWN,
                        "Compare it with the letter. A code that is too old or was used before is no longer good: call"
                                + " us for another one."));
        return Response.ok(new ClaimedAnswer(account.accountId()))
                .header(Seen.HEADER, Seen.header(SERVICE, account.accountId(), account.revision()))
                .build();
    }

    record ClaimRequest(
            @NotBlank @Size(max = 60) @Schema(examples = "7KQ2-9XNM-3FQD-8KTM")
            String code) {
        @Override
        public String toString() {
            return "a claim";
        }
    }

    record ClaimedAnswer(@Schema(examples = "A-7KQ2-9XNM") String accountId) {}
}

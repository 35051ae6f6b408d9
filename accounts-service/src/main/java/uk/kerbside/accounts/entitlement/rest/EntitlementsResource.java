package uk.kerbside.accounts.entitlement.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.entitlement.CheckEntitlement;
import uk.kerbside.accounts.entitlement.ClaimEntitlement;
import uk.kerbside.accounts.entitlement.Entitlement;
import uk.kerbside.accounts.entitlement.HowSeen;
import uk.kerbside.accounts.entitlement.ShowEntitlements;
import uk.kerbside.accounts.entitlement.WithdrawEntitlement;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.problem.NotFoundException;

/** What entitles somebody. Numbers of badges stand in bodies only. */
@Path("/v1/accounts/{accountId}/entitlements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@NeedsVerification(VerificationLevel.FULL)
@Tag(name = "Entitlements", description = "Blue Badges and what else entitles somebody, claimed and checked")
class EntitlementsResource {
    private final ClaimEntitlement claimEntitlement;
    private final CheckEntitlement checkEntitlement;
    private final WithdrawEntitlement withdrawEntitlement;
    private final ShowEntitlements show;

    EntitlementsResource(
            ClaimEntitlement claimEntitlement,
            CheckEntitlement checkEntitlement,
            WithdrawEntitlement withdrawEntitlement,
            ShowEntitlements show) {
        this.claimEntitlement = claimEntitlement;
        this.checkEntitlement = checkEntitlement;
        this.withdrawEntitlement = withdrawEntitlement;
        this.show = show;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "claimEntitlement",
            summary = "Says what entitles somebody of the household, such as a Blue Badge",
            description =
                    "It counts once an officer has checked it, until its last day. A Blue Badge comes with its number"
                            + " and last day, as on its front. A badge that follows another one is claimed while the old one runs.")
    @APIResponse(responseCode = "409", description = "ENTITLEMENT_CLAIMED_ALREADY")
    @APIResponseSchema(value = EntitlementAnswer.class, responseCode = "201")
    public Response claim(
            @PathParam("accountId") @Size(max = 64) String accountId, @NotNull @Valid EntitlementClaimRequest request) {
        ClaimEntitlement.Claimed claimed = claimEntitlement.claim(accountId, request.claim());
        URI location = URI.create("/v1/accounts/" + accountId + "/entitlements/"
                + claimed.entitlement().entitlementId());
        return answer(Response.created(location), claimed);
    }

    @GET
    @Operation(
            operationId = "listEntitlements",
            summary = "What an account claims and was granted, the newest first",
            description =
                    "Numbers are whole for the account's own people and permit officers. What an officer found is for"
                            + " permit officers. What staff read is written down.")
    @APIResponseSchema(value = EntitlementAnswer.EntitlementsAnswer.class, responseCode = "200")
    public Response list(@PathParam("accountId") @Size(max = 64) String accountId) {
        ShowEntitlements.Shown shown = show.show(accountId);
        return EntitlementAnswer.marked(Response.ok(EntitlementAnswer.EntitlementsAnswer.of(shown)), shown.account());
    }

    @PUT
    @Path("/{entitlementId}/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
    @Operation(
            operationId = "checkEntitlement",
            summary = "Records what an officer found: it counts from now on, or it does not",
            description = "What was checked before can be refused later: a badge that was lost, forged or handed back."
                    + " If-Match names the account's ETag, as the list answers it.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD")
    @APIResponse(responseCode = "409", description = "ENTITLEMENT_OVER")
    @APIResponseSchema(value = EntitlementAnswer.class, responseCode = "200")
    public Response check(
            @PathParam("accountId") @Size(max = 64) String accountId,
            @PathParam("entitlementId") @Size(max = 64) String entitlementId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid EntitlementCheckRequest request) {
        return answer(
                Response.ok(),
                checkEntitlement.decide(
                        accountId,
                        id(entitlementId),
                        request.outcome(),
                        request.finding(),
                        account -> ETags.require(ifMatch, account.revision())));
    }

    @DELETE
    @Path("/{entitlementId}")
    @Operation(
            operationId = "withdrawEntitlement",
            summary = "Takes back what was claimed, or gives up what was granted",
            description = "Permits go on to their end. If-Match names the account's ETag, as the list answers it.")
    @APIResponse(responseCode = "409", description = "ENTITLEMENT_OVER")
    @APIResponseSchema(value = EntitlementAnswer.class, responseCode = "200")
    public Response withdraw(
            @PathParam("accountId") @Size(max = 64) String accountId,
            @PathParam("entitlementId") @Size(max = 64) String entitlementId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(
                Response.ok(),
                withdrawEntitlement.withdraw(
                        accountId, id(entitlementId), account -> ETags.require(ifMatch, account.revision())));
    }

    private Response answer(Response.ResponseBuilder response, ClaimEntitlement.Claimed claimed) {
        return EntitlementAnswer.marked(
                response.entity(EntitlementAnswer.of(show.show(claimed.entitlement()))), claimed.account());
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("There is no such entitlement on this account.");
        }
    }

    record EntitlementClaimRequest(
            @NotNull
            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            @Schema(examples = "BLUE_BADGE", description = "As the catalogue of permit types calls it")
            String kind,

            @Schema(examples = "4A2B3C", description = "Of a Blue Badge: the six letters and digits on its front")
            Optional<@Size(min = 1, max = 20) String> number,

            @Schema(examples = "Robin Resident", description = "Whose it is, if not the account's holder's")
            Optional<@Size(min = 1, max = 200) String> inNameOf,

            @Schema(examples = "2027-11-30", description = "The last day it is good")
            Optional<LocalDate> lastDay) {

        Entitlement.Claim claim() {
            return new Entitlement.Claim(kind, number, inNameOf, lastDay);
        }

        @Override
        public String toString() {
            return "a claim of " + kind;
        }
    }

    record EntitlementCheckRequest(
            @NotNull CheckEntitlement.Outcome outcome,
            @NotNull HowSeen seen,

            @NotBlank
            @Size(max = 500)
            @Schema(
                    examples = "Badge and photograph seen at the advice centre.",
                    description = "What was seen, or why it is refused; for permit officers only")
            String words,

            @Schema(examples = "2027-11-30", description = "The last day, if another one than was claimed")
            Optional<LocalDate> lastDay) {

        Entitlement.Finding finding() {
            return new Entitlement.Finding(seen, words, lastDay);
        }
    }
}

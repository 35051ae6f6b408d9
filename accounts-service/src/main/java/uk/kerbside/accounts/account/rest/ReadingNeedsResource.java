package uk.kerbside.accounts.account.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.ChangeReadingNeeds;
import uk.kerbside.accounts.account.ReadingNeeds;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.etag.ETags;

/** How a customer reads: language and print. */
@Path("/v1/accounts/{accountId}/reading-needs")
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
class ReadingNeedsResource {
    private final ChangeReadingNeeds changeNeeds;
    private final AccountAnswers answers;

    ReadingNeedsResource(ChangeReadingNeeds changeNeeds, AccountAnswers answers) {
        this.changeNeeds = changeNeeds;
        this.answers = answers;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "changeReadingNeeds",
            summary = "Says in which language messages are, and whether letters are in large print",
            description =
                    "Messages are in that language where the council has translated them, else in English. Counts for"
                            + " messages that are planned already. No other service hears of it.")
    @APIResponseSchema(value = AccountAnswers.AccountAnswer.class, responseCode = "200")
    public Response change(
            @PathParam("accountId") @Size(max = 64) String accountId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReadingNeedsRequest request) {
        Account changed = changeNeeds.change(
                accountId,
                ReadingNeeds.of(request.language(), request.largePrint()),
                account -> ETags.require(ifMatch, account.revision()));
        return answers.whole(Response.ok(), changed);
    }

    record ReadingNeedsRequest(
            @NotBlank @Size(min = 2, max = 2) @Schema(examples = "pl", description = "Two letters of ISO 639-1")
            String language,

            @NotNull @Schema(examples = "false") Boolean largePrint) {}
}

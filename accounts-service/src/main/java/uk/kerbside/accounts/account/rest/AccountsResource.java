package uk.kerbside.accounts.account.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.ChangeContact;
import uk.kerbside.accounts.account.ChooseProperty;
import uk.kerbside.accounts.account.OpenAccount;
import uk.kerbside.accounts.account.PhoneNumbers;
import uk.kerbside.accounts.account.PreferredChannel;
import uk.kerbside.accounts.account.ReachableAccounts;
import uk.kerbside.accounts.account.ShowAccount;
import uk.kerbside.accounts.audit.ReadAction;
import uk.kerbside.events.accounts.AccountKind;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;

/** Opening, seeing and changing accounts. Customers for themselves, staff on a customer's behalf. */
@Path("/v1/accounts")
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
class AccountsResource {
    private final OpenAccount openAccount;
    private final ChangeContact changeContact;
    private final ChooseProperty chooseProperty;
    private final ReachableAccounts reachable;
    private final ShowAccount showAccount;
    private final AccountAnswers answers;
    private final PhoneNumbers numbers;

    AccountsResource(
            OpenAccount openAccount,
            ChangeContact changeContact,
            ChooseProperty chooseProperty,
            ReachableAccounts reachable,
            ShowAccount showAccount,
            AccountAnswers answers,
            PhoneNumbers numbers) {
        this.openAccount = openAccount;
        this.changeContact = changeContact;
        this.chooseProperty = chooseProperty;
        this.reachable = reachable;
        this.showAccount = showAccount;
        this.answers = answers;
        this.numbers = numbers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "openAccount",
            summary = "Opens an account",
            description = "A customer opens their own, one for each login. Staff open one for somebody without e-mail:"
                    + " it has no login until it is joined to one.")
    @APIResponse(responseCode = "409", description = "ACCOUNT_EXISTS, ASSISTED_WITH_EMAIL")
    @APIResponseSchema(value = AccountAnswers.AccountAnswer.class, responseCode = "201")
    public Response open(@NotNull @Valid OpenAccountRequest request) {
        Account account = openAccount.open(request.kind(), request.reach().contact(numbers));
        return answers.whole(Response.created(URI.create("/v1/accounts/" + account.accountId())), account);
    }

    @GET
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(operationId = "listAccounts", summary = "The accounts this login is a member of, the newest first")
    public Page<AccountAnswers.AccountAnswer> list() {
        return new Page<>(reachable.listOwn().stream().map(answers::answer).toList(), Optional.empty());
    }

    @GET
    @Path("/{accountId}")
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(operationId = "getAccount", summary = "One account", description = "What staff read is written down.")
    @APIResponseSchema(value = AccountAnswers.AccountAnswer.class, responseCode = "200")
    public Response get(@PathParam("accountId") @Size(max = 64) String accountId) {
        return answers.whole(Response.ok(), showAccount.show(accountId, ReadAction.READ_ACCOUNT));
    }

    @PUT
    @Path("/{accountId}/contact")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "changeContact",
            summary = "Changes name, e-mail, telephone and the preferred way, all together",
            description = "What is left out is removed. Messages already planned go the new way.")
    @APIResponseSchema(value = AccountAnswers.AccountAnswer.class, responseCode = "200")
    public Response contact(
            @PathParam("accountId") @Size(max = 64) String accountId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ContactRequest request) {
        Account changed = changeContact.change(
                accountId, request.contact(numbers), account -> ETags.require(ifMatch, account.revision()));
        return answers.whole(Response.ok(), changed);
    }

    @PUT
    @Path("/{accountId}/property")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "chooseProperty",
            summary = "Says where the household lives, or that it moved",
            description = "A move voids the proof of residency that was given for the old property.")
    @APIResponseSchema(value = AccountAnswers.AccountAnswer.class, responseCode = "200")
    public Response property(
            @PathParam("accountId") @Size(max = 64) String accountId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PropertyRequest request) {
        Account moved =
                chooseProperty.choose(accountId, request.uprn(), account -> ETags.require(ifMatch, account.revision()));
        return answers.whole(Response.ok(), moved);
    }

    record OpenAccountRequest(
            @NotNull AccountKind kind,

            @NotBlank @Size(max = 200) @Schema(examples = "Rita Resident")
            String name,

            @Schema(examples = "rita.resident@example.org") Optional<@Email @Size(min = 3, max = 254) String> email,

            @Schema(examples = "07700 900123", description = "In any form people write it")
            Optional<@Size(min = 3, max = 40) String> phone,

            @NotNull PreferredChannel preferredChannel) {

        ContactRequest reach() {
            return new ContactRequest(name, email, phone, preferredChannel);
        }
    }

    record PropertyRequest(
            @NotBlank @Size(max = 12) @Schema(examples = "100020000007")
            String uprn) {}
}

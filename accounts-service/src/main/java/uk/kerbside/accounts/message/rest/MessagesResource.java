package uk.kerbside.accounts.message.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.account.ReachableAccounts;
import uk.kerbside.accounts.message.Message;
import uk.kerbside.accounts.message.MessageTry;
import uk.kerbside.accounts.message.Messages;
import uk.kerbside.accounts.message.SendMessageAgain;
import uk.kerbside.accounts.message.ShowMessages;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;

/** What an account was told. */
@Path("/v1/messages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@NeedsVerification(VerificationLevel.BASIC)
@Tag(name = "Messages", description = "What customers are told by e-mail, text message and letter")
class MessagesResource {
    private final Messages messages;
    private final ShowMessages showMessages;
    private final SendMessageAgain sendMessageAgain;
    private final CurrentActor currentActor;
    private final Pages pages;

    MessagesResource(
            Messages messages,
            ShowMessages showMessages,
            SendMessageAgain sendMessageAgain,
            CurrentActor currentActor,
            Pages pages) {
        this.messages = messages;
        this.showMessages = showMessages;
        this.sendMessageAgain = sendMessageAgain;
        this.currentActor = currentActor;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listMessages",
            summary = "What the account was told, the latest first, and whether it arrived",
            description = "Staff name the account they act for, and what they read is written down. No address is kept:"
                    + " a message goes where the account says at the moment it is handed over.")
    @APIResponse(responseCode = "409", description = "NO_ACCOUNT, ACCOUNT_NOT_CHOSEN, ON_BEHALF_OF_MISSING")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<MessageAnswer> list(@Valid @BeanParam PageRequest page) {
        String accountId = currentActor.accountId();
        currentActor.requireReach(accountId);
        currentActor.requireScope(ReachableAccounts.SCOPE);
        Page<Message> found = pages.read(
                "messages of " + accountId,
                page,
                (after, limit) -> messages.list(
                        accountId, after.map(MessagesResource::place).orElse(Messages.Place.START), limit),
                message -> Position.of(message.plannedAt(), message.messageId()));
        Predicate<MessageTry> pastStopping = showMessages.pastStopping(accountId);
        return showMessages.show(accountId, found).map(message -> MessageAnswer.of(message, pastStopping));
    }

    @POST
    @Path("/{messageId}/resend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({
        Roles.PERMIT_OFFICER,
        Roles.PERMIT_SUPERVISOR,
        Roles.HELPLINE_AGENT,
        Roles.HELPLINE_SUPERVISOR,
        Roles.CONTACT_CENTRE
    })
    @Operation(
            operationId = "sendMessageAgain",
            summary = "Has a message sent again that reached its customer by no way",
            description =
                    "By every way the account has now, the preferred one first; a corrected address counts. Staff name"
                            + " the account they act for, and who did it is written down.")
    @APIResponse(
            responseCode = "409",
            description = "MESSAGE_NOT_GIVEN_UP, MESSAGE_OF_NO_USE, NO_ACCOUNT, ON_BEHALF_OF_MISSING")
    @APIResponseSchema(value = MessageAnswer.class, responseCode = "200")
    public Response resend(@PathParam("messageId") @Size(max = 64) String messageId) {
        String accountId = currentActor.accountId();
        currentActor.requireReach(accountId);
        Message message = sendMessageAgain.sendAgain(accountId, messageId);
        return Response.ok(MessageAnswer.of(message, showMessages.pastStopping(accountId)))
                .build();
    }

    private static Messages.Place place(Position position) {
        return new Messages.Place(position.instant(0), position.text(1));
    }
}

package uk.kerbside.accounts.outbox.rest;

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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.outbox.Outbox;
import uk.kerbside.accounts.outbox.OutboxMessage;
import uk.kerbside.accounts.outbox.OutboxMessages;
import uk.kerbside.events.messages.MessageChannel;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;

/** The outbox of demonstrations. */
@Path("/v1/sandbox-messages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR, Roles.HELPLINE_SUPERVISOR, Roles.ADMINISTRATOR})
@Tag(name = "Sandbox messages", description = "The outbox in which messages of demonstrations land; reaches nobody")
class SandboxMessagesResource {
    private final Outbox outbox;
    private final Pages pages;

    SandboxMessagesResource(Outbox outbox, Pages pages) {
        this.outbox = outbox;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listSandboxMessages",
            summary = "What would have been sent, the latest first",
            description = "Only while the sandbox delivers messages. What is read here is written down.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no sandbox")
    public Page<SandboxMessageAnswer> list(@Valid @BeanParam PageRequest page) {
        return pages.read(
                        "sandbox messages",
                        page,
                        (after, limit) -> outbox.read(
                                after.map(SandboxMessagesResource::place).orElse(OutboxMessages.Place.START), limit),
                        message -> Position.of(message.takenAt(), message.token()))
                .map(SandboxMessageAnswer::of);
    }

    @POST
    @Path("/{token}/bounce")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "bounceSandboxMessage",
            summary = "Has a message come back, as if it could not be delivered; safe to repeat",
            description = "It then goes the next way its customer has.")
    @APIResponse(responseCode = "200", description = "It has come back, now or before")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such message, or no sandbox")
    public SandboxMessageAnswer bounce(@PathParam("token") @Size(max = 64) String token) {
        return SandboxMessageAnswer.of(outbox.bounce(token));
    }

    private static OutboxMessages.Place place(Position position) {
        return new OutboxMessages.Place(position.instant(0), position.text(1));
    }

    @Schema(name = "SandboxMessage")
    record SandboxMessageAnswer(
            @Schema(examples = "0d9a6b1e-5f0c-4b55-9a53-0b8f7f1f4c11")
            String token,

            @Schema(examples = "M-0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b")
            String messageId,

            MessageChannel channel,

            @Schema(
                    examples = "[\"rita.resident@example.org\"]",
                    description = "Where it would have gone; for a letter the name first, the postcode last")
            List<String> address,

            @Schema(examples = "Your parking permit P-7KQ2-9XNM", description = "Empty for a text message")
            String subject,

            String body,
            Instant takenAt,
            Optional<Instant> bouncedAt) {

        static SandboxMessageAnswer of(OutboxMessage message) {
            return new SandboxMessageAnswer(
                    message.token(),
                    message.messageId(),
                    message.channel(),
                    Arrays.asList(message.address().split("\n")),
                    message.subject(),
                    message.body(),
                    message.takenAt(),
                    message.bouncedAt());
        }
    }
}

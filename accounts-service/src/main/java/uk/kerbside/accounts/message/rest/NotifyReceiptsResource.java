package uk.kerbside.accounts.message.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.message.GovUkNotifySettings;
import uk.kerbside.accounts.message.TakeReceipt;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Receipts of GOV.UK Notify. Whoever has the token is let in; nobody signs in here. */
@Path("/v1/notify-receipts")
@PermitAll
@Tag(name = "Messages", description = "What customers are told by e-mail, text message and letter")
class NotifyReceiptsResource {
    private static final String BEARER = "Bearer ";

    private final TakeReceipt takeReceipt;
    private final Optional<String> token;

    NotifyReceiptsResource(TakeReceipt takeReceipt, GovUkNotifySettings settings) {
        this.takeReceipt = takeReceipt;
        this.token = settings.receiptToken();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeNotifyReceipt",
            summary = "GOV.UK Notify tells what became of a message; safe to repeat",
            description = "With the bearer token the council gave it. What a receipt says is not believed: the message"
                    + " is asked after at once. Only where a token is configured.")
    @APIResponse(responseCode = "204", description = "Taken in, now or before")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED: the token is wrong")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no token is configured")
    public void take(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @NotNull @Valid Receipt receipt) {
        requireToken(authorization);
        receipt.reference().ifPresent(takeReceipt::take);
    }

    private void requireToken(String authorization) {
        String expected = token.orElseThrow(() -> new NotFoundException("Receipts are not taken here."));
        boolean isRight = authorization != null
                && MessageDigest.isEqual(
                        (BEARER + expected).getBytes(StandardCharsets.UTF_8),
                        authorization.getBytes(StandardCharsets.UTF_8));
        if (!isRight) {
            throw new RefusedException(CommonProblem.UNAUTHENTICATED, "The token is wrong.");
        }
    }

    /** As GOV.UK Notify publishes it; what else it says is passed over, the address it names above all. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "NotifyReceipt", additionalProperties = Schema.True.class)
    record Receipt(
            @Schema(examples = "740e5834-3a29-46b4-9a6f-16142fde533a", description = "Its id of the message")
            Optional<@Size(max = 64) String> id,

            @Schema(examples = "M-0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b:EMAIL", description = "Our reference")
            Optional<@Size(max = 200) String> reference,

            @Schema(examples = "delivered") Optional<@Size(max = 64) String> status) {}
}

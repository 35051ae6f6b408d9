package uk.kerbside.accounts.sandbox.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.sandbox.Sandbox;
import uk.kerbside.accounts.sandbox.SandboxSignatures;
import uk.kerbside.kit.http.StrictJson;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;

/** Confirmations of the sandbox. Whoever can sign is let in; nobody signs in here. */
@Path("/v1/sandbox-confirmations")
@PermitAll
@Tag(name = "Payments", description = "Baskets of charges paid by card")
class ConfirmationsResource {
    static final String TIMESTAMP = "Sandbox-Timestamp";
    static final String SIGNATURE = "Sandbox-Signature";

    private final Sandbox sandbox;
    private final SandboxSignatures signatures;
    private final StrictJson json;
    private final Validator validator;

    ConfirmationsResource(Sandbox sandbox, SandboxSignatures signatures, StrictJson json, Validator validator) {
        this.sandbox = sandbox;
        this.signatures = signatures;
        this.json = json;
        this.validator = validator;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmSandboxPayment",
            summary = "The sandbox tells what somebody decided; safe to repeat",
            description =
                    "Signed with HMAC-SHA256, in hexadecimal, over the time, a full stop and the body as sent. The"
                            + " time is in seconds since 1970 and may be five minutes off. Only while the sandbox is the provider.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Confirmation.class)))
    @APIResponse(responseCode = "204", description = "Taken in, now or before")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED: the signature is wrong or too old")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such payment, or no sandbox")
    public void confirm(
            @Parameter(required = true, example = "1795514400") @HeaderParam(TIMESTAMP) String timestamp,
            @Parameter(required = true) @HeaderParam(SIGNATURE) String signature,
            byte[] body)
            throws IOException {
        sandbox.requireOpen();
        requireHeader(TIMESTAMP, timestamp);
        requireHeader(SIGNATURE, signature);
        Confirmation confirmation = read(body);
        signatures.require(timestamp, signature, body);
        sandbox.confirmed(confirmation.paymentId(), confirmation.decision());
    }

    /** As if it came from outside: signed, and read back as it was sent. */
    void deliver(Confirmation confirmation) throws IOException {
        byte[] body = confirmation.written(json.mapper());
        String timestamp = signatures.timestamp();
        confirm(timestamp, signatures.sign(timestamp, body), body);
    }

    private static void requireHeader(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidRequestException(
                    CommonProblem.INVALID_HEADER, List.of(new Problem.Fault("/" + name, "is missing")));
        }
    }

    private Confirmation read(byte[] body) throws IOException {
        Confirmation confirmation = json.mapper().readValue(body, Confirmation.class);
        if (confirmation == null) {
            throw new InvalidRequestException(CommonProblem.BODY_MISSING, List.of());
        }
        var violations = validator.validate(confirmation);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return confirmation;
    }
}

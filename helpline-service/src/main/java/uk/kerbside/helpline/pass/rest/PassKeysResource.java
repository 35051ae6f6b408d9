package uk.kerbside.helpline.pass.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.helpline.pass.PassKeys;

/** The key everybody verifies call passes with. */
@Path("/v1/call-pass-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Call passes", description = "What an agent shows the other services")
class PassKeysResource {
    private final PassKeys keys;

    PassKeysResource(PassKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getCallPassKeys",
            summary = "The public keys call passes are verified with",
            description = "A JSON web key set (RFC 7517). Needs no token.")
    public KeysAnswer publicKeys() {
        return new KeysAnswer(List.of(keys.published()));
    }

    record KeysAnswer(List<Map<String, Object>> keys) {}
}

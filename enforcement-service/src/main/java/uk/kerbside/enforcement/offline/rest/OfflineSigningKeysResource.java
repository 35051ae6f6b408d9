package uk.kerbside.enforcement.offline.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.offline.SigningKeys;
import uk.kerbside.kit.actor.Roles;

/** What devices tell a true pack by. */
@Path("/v1/offline-signing-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offline", description = "Checks without a network")
class OfflineSigningKeysResource {
    private final SigningKeys signingKeys;

    OfflineSigningKeysResource(SigningKeys signingKeys) {
        this.signingKeys = signingKeys;
    }

    @GET
    @RolesAllowed({Roles.ENFORCEMENT_OFFICER, Roles.ENFORCEMENT_SUPERVISOR, Roles.AUDITOR})
    @Operation(
            operationId = "listOfflineSigningKeys",
            summary = "The public keys packs are signed with",
            description = "Give them to devices when they are set up: a pack must not bring its own.")
    public SigningKeyList list() {
        SigningKeys.SigningKey key = signingKeys.get();
        return new SigningKeyList(List.of(new SigningKeyResponse(
                key.keyId(), "Ed25519", Base64.getEncoder().encodeToString(key.publicKey()))));
    }

    record SigningKeyList(List<SigningKeyResponse> items) {}

    record SigningKeyResponse(
            @Schema(examples = "9f86d081884c7d65") String keyId,
            @Schema(examples = "Ed25519") String algorithm,

            @Schema(description = "X.509, base 64") String publicKey) {}
}

package uk.kerbside.enforcement.chain.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.chain.Checkpoint;
import uk.kerbside.enforcement.chain.EntryKind;
import uk.kerbside.enforcement.chain.Receipt;
import uk.kerbside.enforcement.chain.VerifyReceipt;
import uk.kerbside.kit.actor.Roles;

/** Whether a receipt holds. */
@Path("/v1/receipt-verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence", description = "That nothing was changed or taken away")
class ReceiptVerificationsResource {
    private final VerifyReceipt verifyReceipt;

    ReceiptVerificationsResource(VerifyReceipt verifyReceipt) {
        this.verifyReceipt = verifyReceipt;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ENFORCEMENT_OFFICER, Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING, Roles.AUDITOR})
    @Operation(
            operationId = "verifyReceipt",
            summary = "Whether a receipt proves what it says, and the record is still here as it was",
            description = "Answers the seal if so; otherwise a problem that names everything that does not fit.")
    @APIResponse(responseCode = "400", description = "RECEIPT_DOES_NOT_HOLD")
    public SealResponse verify(@NotNull @Valid ReceiptRequest receipt) {
        return SealResponse.of(verifyReceipt.verify(receipt.receipt()));
    }

    record ReceiptRequest(
            @NotNull @Schema(examples = "CHECK") EntryKind kind,

            @NotNull @Schema(examples = "0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b")
            UUID recordId,

            @NotNull @Schema(examples = "0193a5b2-0000-7d3a-9f00-5a1f6d7e8c00")
            UUID chain,

            @NotNull @Min(0) @Schema(examples = "0") Long sequence,

            @NotBlank @Size(max = 100) @Schema(examples = "c2l4dGVlbiBieXRlcyAuLg==", description = "Base 64")
            String salt,

            @NotBlank @Size(max = 100_000) @Schema(examples = "{\"checkId\":\"0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b\"}")
            String content,

            @Schema(examples = "KLUv/Q==", description = "Base 64; empty or left out when there is none")
            Optional<@Size(max = 1_000_000) String> attachment,

            @NotBlank
            @Size(max = 64)
            @Schema(examples = "6213de7ed54a280fdd86d37aa547a26f2b86aa9af2aa5d3107b96cb8a6bb9c4d")
            String leaf,

            @NotNull @Size(max = 64) @Schema(examples = "[]")
            List<@NotBlank @Size(max = 64) String> path,

            @NotBlank
            @Size(max = 2_000)
            @Schema(
                    examples =
                            "{\"chain\":\"0193a5b2-0000-7d3a-9f00-5a1f6d7e8c00\",\"first\":0,\"isLast\":false,\"number\":0,"
                                    + "\"previous\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\",\"root\":\"6213de7ed54a28"
                                    + "0fdd86d37aa547a26f2b86aa9af2aa5d3107b96cb8a6bb9c4d\",\"sealedAt\":\"2026-11-23T09:30:01Z\",\"sealedBy\":\"0193a5b2-0000-7d3a-9f00-5a1f6d7e8c00\",\"size\":1}")
            String statement,

            @NotBlank
            @Size(max = 200)
            @Schema(
                    examples = "w8xFBCD4yR6cQ2bZ2epbIBBqeKY7ocrwvW/m7lWgMNoF"
                            + "XdCqAFnfNZ2zWxTjgTfwK03Lu9dut0PYbZxtO0yVCg==")
            String signature,

            @NotBlank
            @Size(max = 200)
            @Schema(examples = "MCowBQYDK2VwAyEARSkMf9sw7LylGHy40cdlFl9Ltd4y2SWDUdRlfyP+AkM=")
            String publicKey) {

        Receipt receipt() {
            return new Receipt(
                    kind,
                    recordId,
                    chain,
                    sequence,
                    salt,
                    content,
                    attachment.orElse(""),
                    leaf,
                    path,
                    statement,
                    signature,
                    publicKey);
        }

        /** The content is personal data. */
        @Override
        public String toString() {
            return "ReceiptRequest[" + kind + " " + recordId + "]";
        }
    }

    record SealResponse(
            UUID chainId,
            @Schema(examples = "12") long checkpoint,

            @Schema(description = "Until when at the latest the record was kept as it is")
            Instant sealedAt,

            UUID sealedBy) {

        static SealResponse of(Checkpoint.Statement statement) {
            return new SealResponse(statement.chain(), statement.number(), statement.sealedAt(), statement.sealedBy());
        }
    }
}

package uk.kerbside.enforcement.chain.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.chain.ChainFault;
import uk.kerbside.enforcement.chain.Checkpoint;
import uk.kerbside.enforcement.chain.Checkpoints;
import uk.kerbside.enforcement.chain.EvidenceChain;
import uk.kerbside.enforcement.chain.Verification;
import uk.kerbside.enforcement.chain.VerifyChain;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.kit.problem.NotFoundException;

/** The chains evidence is linked in, and whether they hold. */
@Path("/v1/evidence-chains")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence", description = "That nothing was changed or taken away")
class EvidenceChainsResource {
    private final Checkpoints checkpoints;
    private final VerifyChain verifyChain;
    private final Pages pages;

    EvidenceChainsResource(Checkpoints checkpoints, VerifyChain verifyChain, Pages pages) {
        this.checkpoints = checkpoints;
        this.verifyChain = verifyChain;
        this.pages = pages;
    }

    @GET
    @RolesAllowed({Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING, Roles.AUDITOR})
    @Operation(
            operationId = "listEvidenceChains",
            summary = "The chains of evidence, the newest first",
            description = "Each process has one, from its start to its end, and so has each filling of a spool.")
    public Page<ChainResponse> list(@Valid @BeanParam PageRequest page) {
        return pages.read(
                        "evidence chains",
                        page,
                        (after, limit) -> checkpoints.search(after.map(at -> UUID.fromString(at.text(0))), limit),
                        chain -> Position.of(chain.id()))
                .map(ChainResponse::of);
    }

    @GET
    @Path("/{chainId}")
    @RolesAllowed({Roles.ENFORCEMENT_OFFICER, Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING, Roles.AUDITOR})
    @Operation(
            operationId = "getEvidenceChain",
            summary = "One chain, with the key its process signed with",
            description = "The key was published with every checkpoint as well: compare them.")
    public ChainResponse get(@PathParam("chainId") String chainId) {
        return ChainResponse.of(known(chainId));
    }

    @GET
    @Path("/{chainId}/checkpoints")
    @RolesAllowed({Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING, Roles.AUDITOR})
    @Operation(
            operationId = "listCheckpoints",
            summary = "What was signed of a chain, in its order",
            description = "To be compared with what was published of it.")
    public Page<CheckpointResponse> listCheckpoints(
            @PathParam("chainId") String chainId, @Valid @BeanParam PageRequest page) {
        UUID chain = known(chainId).id();
        return pages.read(
                        "checkpoints of " + chain,
                        page,
                        (after, limit) -> checkpoints.list(
                                chain, after.map(at -> at.number(0) + 1).orElse(0L), limit),
                        checkpoint -> Position.of(checkpoint.statement().number()))
                .map(CheckpointResponse::of);
    }

    @GET
    @Path("/{chainId}/verification")
    @RolesAllowed({Roles.ENFORCEMENT_SUPERVISOR, Roles.AUDITOR})
    @Operation(
            operationId = "verifyEvidenceChain",
            summary = "Whether a chain holds: a hundred checkpoints at once",
            description = "Goes through the entries and finds what was changed, taken away, exchanged or cut off."
                    + " Go on with next until there is none.")
    public VerificationResponse verify(
            @PathParam("chainId") String chainId,
            @QueryParam("from")
                    @DefaultValue("0")
                    @Min(0)
                    @Parameter(description = "The number of the checkpoint to begin with")
                    long from) {
        return VerificationResponse.of(verifyChain.verify(known(chainId).id(), from));
    }

    private EvidenceChain known(String chainId) {
        return Ids.findUuid(chainId)
                .flatMap(checkpoints::find)
                .orElseThrow(() -> new NotFoundException("There is no chain " + chainId + "."));
    }

    record ChainResponse(
            UUID chainId,

            @Schema(description = "Ed25519, X.509, base 64; absent for a chain that is sealed by others")
            Optional<String> publicKey,

            Instant openedAt,

            @Schema(description = "When its process was last known to live")
            Instant seenAt) {

        static ChainResponse of(EvidenceChain chain) {
            return new ChainResponse(
                    chain.id(),
                    chain.publicKey().map(Base64.getEncoder()::encodeToString),
                    chain.openedAt(),
                    chain.seenAt());
        }
    }

    record CheckpointResponse(
            @Schema(examples = "0") long number,

            @Schema(description = "What was signed, exactly: canonical JSON (RFC 8785)")
            String statement,

            @Schema(description = "Ed25519, base 64") String signature) {

        static CheckpointResponse of(Checkpoint checkpoint) {
            return new CheckpointResponse(
                    checkpoint.statement().number(),
                    checkpoint.text(),
                    Base64.getEncoder().encodeToString(checkpoint.signature()));
        }
    }

    record VerificationResponse(
            UUID chainId,

            @Schema(description = "Whether nothing wrong was found in this stretch")
            boolean isSound,

            @Schema(examples = "12") long checkpoints,
            @Schema(examples = "8210") long entries,

            @Schema(examples = "0", description = "How many were removed by a rule of retention")
            long removed,

            @Schema(examples = "3", description = "How many wait for their seal")
            long unsealed,

            @Schema(description = "Whether the chain was closed: a process that died has not closed its own")
            boolean isClosed,

            @Schema(examples = "0", description = "How many checkpoints another process made instead of this one")
            long sealedByOthers,

            List<FaultResponse> faults,

            @Schema(description = "The checkpoint to go on with; absent at the end of the chain")
            Optional<Long> next) {

        static VerificationResponse of(Verification verification) {
            return new VerificationResponse(
                    verification.chain(),
                    verification.isSound(),
                    verification.checkpoints(),
                    verification.entries(),
                    verification.removed(),
                    verification.unsealed(),
                    verification.isClosed(),
                    verification.sealedByOthers(),
                    verification.faults().stream().map(FaultResponse::of).toList(),
                    verification.next());
        }
    }

    record FaultResponse(
            @Schema(examples = "CONTENT_CHANGED") ChainFault fault,

            @Schema(description = "The number of the checkpoint it belongs to")
            Optional<Long> checkpoint,

            @Schema(description = "The place of the entry in the chain")
            Optional<Long> sequence) {

        static FaultResponse of(Verification.Found found) {
            return new FaultResponse(found.fault(), found.checkpoint(), found.sequence());
        }
    }
}

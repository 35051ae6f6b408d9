package uk.kerbside.permits.migration.rest;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.migration.CompareRegister;
import uk.kerbside.permits.migration.Comparisons;
import uk.kerbside.permits.migration.DisagreementKind;
import uk.kerbside.permits.migration.WriteDownMigrationReads;

/** Holding an extract of the old register against what was taken over. */
@Path("/v1/register-comparisons")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_SUPERVISOR, Roles.ADMINISTRATOR})
@Tag(name = "Migration", description = "Paper permits on their way to virtual ones")
class ComparisonsResource {
    private static final String EXAMPLE_ID = "X-7KQ2-9XNM";

    private final CompareRegister compareRegister;
    private final Comparisons comparisons;
    private final WriteDownMigrationReads reads;
    private final Pages pages;

    ComparisonsResource(
            CompareRegister compareRegister, Comparisons comparisons, WriteDownMigrationReads reads, Pages pages) {
        this.compareRegister = compareRegister;
        this.comparisons = comparisons;
        this.reads = reads;
        this.pages = pages;
    }

    @POST
    @Consumes("text/csv")
    @Operation(
            operationId = "compareRegister",
            summary = "Compares an extract of the old register with the paper permits taken over",
            description =
                    "Columns: permit_number, vrm, place, expiry; if wanted also type. Both ways; no permit is changed."
                            + " A comparison replaces the one before it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "one permit", value = """
                            permit_number,vrm,place,expiry
                            P100007,AB12CDE,RO5,2027-08-12
                            """)))
    @APIResponseSchema(value = ComparisonAnswer.class, responseCode = "201")
    public Response compare(InputStream extract) {
        String id = compareRegister.compare(extract);
        return Response.created(URI.create("/v1/register-comparisons/" + id))
                .entity(get(id))
                .build();
    }

    @GET
    @Path("/{comparisonId}")
    @Operation(operationId = "getRegisterComparison", summary = "How far the old register and we agree")
    public ComparisonAnswer get(
            @PathParam("comparisonId") @Size(max = 40) @Parameter(example = EXAMPLE_ID) String comparisonId) {
        Comparisons.Comparison one = comparisons.find(comparisonId).orElseThrow(() -> none(comparisonId));
        return new ComparisonAnswer(one.id(), one.comparedAt(), one.rowsReceived(), one.agreeing(), one.found());
    }

    @GET
    @Path("/{comparisonId}/disagreements")
    @Operation(
            operationId = "listRegisterDisagreements",
            summary = "Everything about which the old register and we differ, in the order of the extract",
            description = "What we hold and the extract does not name comes last, by number.")
    public Page<DisagreementAnswer> disagreements(
            @PathParam("comparisonId") @Size(max = 40) @Parameter(example = EXAMPLE_ID) String comparisonId,
            @QueryParam("kind") @Parameter(description = "Only those of this kind", example = "MARK_DIFFERS")
                    DisagreementKind kind,
            @Valid @BeanParam PageRequest page) {
        get(comparisonId);
        Page<Comparisons.Numbered> found = pages.read(
                "disagreements of " + comparisonId + " " + kind,
                page,
                (after, limit) -> comparisons.listDisagreements(
                        comparisonId,
                        Optional.ofNullable(kind),
                        after.map(position -> position.number(0)).orElse(0L),
                        limit),
                one -> Position.of(one.n()));
        reads.disagreements(comparisonId, found.items());
        return found.map(DisagreementAnswer::of);
    }

    private static NotFoundException none(String id) {
        return new NotFoundException("There is no comparison " + id + ".");
    }

    /**
     * What was compared.
     *
     * @param agreeing rows of the extract that say what we hold
     * @param found how many disagreements there are of each kind
     */
    record ComparisonAnswer(
            @Schema(examples = EXAMPLE_ID) String comparisonId,
            Instant comparedAt,
            @Schema(examples = "20061") long rowsReceived,
            @Schema(examples = "19800") long agreeing,
            Map<DisagreementKind, Long> found) {}

    /** @param line where it stands in the extract, the header being line 1 */
    record DisagreementAnswer(
            DisagreementKind kind,
            @Schema(examples = "P100007") Optional<String> permitNumber,
            Optional<Long> line,
            @Schema(examples = "AB12CDE") Optional<String> theirs,
            @Schema(examples = "AB12CDF") Optional<String> ours) {

        static DisagreementAnswer of(Comparisons.Numbered one) {
            var found = one.disagreement();
            return new DisagreementAnswer(found.kind(), found.number(), found.line(), found.theirs(), found.ours());
        }
    }
}

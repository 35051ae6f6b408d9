package uk.kerbside.permits.extension.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.permits.extension.BulkExtension;
import uk.kerbside.permits.extension.BulkExtensions;
import uk.kerbside.permits.extension.ChangeExtension;
import uk.kerbside.permits.extension.ExtensionOutcome;
import uk.kerbside.permits.extension.ExtensionRows;
import uk.kerbside.permits.extension.Longer;

/** Many permits end later: first shown, then done. */
@Path("/v1/bulk-extensions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PERMIT_SUPERVISOR)
@Tag(name = "Bulk extensions", description = "Many permits end later: first shown, then done")
class BulkExtensionsResource {
    private static final String EXAMPLE_ID = "B-7KQ2-9XNM";

    private final ChangeExtension changeExtension;
    private final BulkExtensions extensions;
    private final ExtensionRows rows;
    private final Pages pages;

    BulkExtensionsResource(
            ChangeExtension changeExtension, BulkExtensions extensions, ExtensionRows rows, Pages pages) {
        this.changeExtension = changeExtension;
        this.extensions = extensions;
        this.rows = rows;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "askForBulkExtension",
            summary = "Works out which permits would be extended; nothing is extended yet",
            description =
                    "Permits of these types, at these places if any are named, whose last valid day lies between two"
                            + " days. By a period, added to the last valid day, or until one day. Read it until it is READY, look"
                            + " at its counts and rows, then apply it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExtensionRequest.class),
                            examples = @ExampleObject(name = "three months for heroes", value = """
                            {"permitTypes": ["HAVERING_HERO"], "endsFrom": "2026-11-01", "endsTo": "2026-12-31",
                             "by": "P3M", "words": "We thank everybody who cares for others."}""")))
    @APIResponseSchema(value = ExtensionAnswer.class, responseCode = "202")
    public Response ask(@NotNull @Valid ExtensionRequest request) {
        BulkExtension extension = changeExtension.ask(request.wish());
        return Response.accepted(answer(extension))
                .location(URI.create("/v1/bulk-extensions/" + extension.id()))
                .tag(ETags.of(extension.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listBulkExtensions", summary = "All bulk extensions, the latest first")
    public Page<ExtensionAnswer> list(@Valid @BeanParam PageRequest page) {
        return pages.read(
                        "bulk extensions",
                        page,
                        (after, limit) -> extensions.list(
                                after.map(position ->
                                        new BulkExtensions.ListPosition(position.instant(0), position.text(1))),
                                limit),
                        one -> Position.of(one.askedAt(), one.id()))
                .map(this::answer);
    }

    @GET
    @Path("/{extensionId}")
    @Operation(
            operationId = "getBulkExtension",
            summary = "How far a bulk extension is: how many permits of each type and place, and what becomes of them",
            description = "It goes on by itself, also after a restart.")
    @APIResponseSchema(value = ExtensionAnswer.class, responseCode = "200")
    public Response get(@PathParam("extensionId") @Size(max = 40) @Parameter(example = EXAMPLE_ID) String extensionId) {
        return answered(extensions.get(extensionId));
    }

    @GET
    @Path("/{extensionId}/rows")
    @Operation(operationId = "listBulkExtensionRows", summary = "What becomes of each permit, by number")
    public Page<RowAnswer> rows(
            @PathParam("extensionId") @Size(max = 40) @Parameter(example = EXAMPLE_ID) String extensionId,
            @QueryParam("outcome") @Parameter(description = "Only permits of which this becomes", example = "SKIPPED")
                    ExtensionOutcome outcome,
            @Valid @BeanParam PageRequest page) {
        extensions.get(extensionId);
        return pages.read(
                        "rows of " + extensionId + " " + outcome,
                        page,
                        (after, limit) -> rows.list(
                                extensionId,
                                Optional.ofNullable(outcome),
                                after.map(position -> position.text(0)).orElse(""),
                                limit),
                        row -> Position.of(row.number()))
                .map(RowAnswer::of);
    }

    @POST
    @Path("/{extensionId}/application")
    @Idempotent
    @Operation(
            operationId = "applyBulkExtension",
            summary = "Has exactly what was shown be done",
            description = "A permit that is not as it was when it was looked at is passed over and says so.")
    @APIResponse(responseCode = "409", description = "EXTENSION_NOT_READY")
    @APIResponseSchema(value = ExtensionAnswer.class, responseCode = "200")
    public Response apply(
            @PathParam("extensionId") @Size(max = 40) @Parameter(example = EXAMPLE_ID) String extensionId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answered(changeExtension.apply(extensionId, found -> ETags.require(ifMatch, found.version())));
    }

    @POST
    @Path("/{extensionId}/cancellation")
    @Idempotent
    @Operation(
            operationId = "cancelBulkExtension",
            summary = "Stops a bulk extension; what was extended stays extended")
    @APIResponse(responseCode = "409", description = "EXTENSION_OVER")
    @APIResponseSchema(value = ExtensionAnswer.class, responseCode = "200")
    public Response cancel(
            @PathParam("extensionId") @Size(max = 40) @Parameter(example = EXAMPLE_ID) String extensionId) {
        return answered(changeExtension.cancel(extensionId));
    }

    private Response answered(BulkExtension extension) {
        return Response.ok(answer(extension)).tag(ETags.of(extension.version())).build();
    }

    private ExtensionAnswer answer(BulkExtension extension) {
        return ExtensionAnswer.of(extension, rows.counts(extension.id()));
    }

    record ExtensionRequest(
            @NotNull @Size(min = 1, max = 50) @Schema(examples = "[\"HAVERING_HERO\"]")
            List<@NotBlank @Size(max = 40) String> permitTypes,

            @Schema(examples = "[\"RO5\"]", description = "Only permits for one of these; all if left out")
            Optional<@Size(max = 200) List<@NotBlank @Size(max = 40) String>> places,

            @NotNull @Schema(examples = "2026-11-01", description = "The earliest last valid day")
            LocalDate endsFrom,

            @NotNull @Schema(examples = "2026-12-31", description = "The latest last valid day")
            LocalDate endsTo,

            @Schema(type = SchemaType.STRING, examples = "P3M")
            Optional<Period> by,

            @Schema(examples = "2027-05-10", description = "The last valid day from then on")
            Optional<LocalDate> untilOn,

            @NotBlank
            @Size(max = 1000)
            @Schema(
                    examples = "We thank everybody who cares for others.",
                    description = "Why, to the holders; names nobody")
            String words) {

        BulkExtension.Wish wish() {
            if (by.isPresent() == untilOn.isPresent()) {
                throw new InvalidRequestException("/by", "is needed, or untilOn, and not both");
            }
            if (by.filter(period -> period.isNegative() || period.isZero()).isPresent()) {
                throw new InvalidRequestException("/by", "must be longer than nothing");
            }
            if (endsTo.isBefore(endsFrom)) {
                throw new InvalidRequestException("/endsTo", "lies before endsFrom");
            }
            return new BulkExtension.Wish(
                    permitTypes, places.orElse(List.of()), endsFrom, endsTo, new Longer(by, untilOn), words);
        }
    }
}

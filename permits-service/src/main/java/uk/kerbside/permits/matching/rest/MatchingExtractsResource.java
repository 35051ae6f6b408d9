package uk.kerbside.permits.matching.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kernel.CivilTime;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.permits.matching.MatchingExtract;
import uk.kerbside.permits.matching.MatchingExtracts;
import uk.kerbside.permits.matching.MatchingPurpose;
import uk.kerbside.permits.matching.TakeMatchingExtract;

/** Extracts for data matching. */
@Path("/v1/matching-extracts")
@RolesAllowed({Roles.DATA_PROTECTION, Roles.AUDITOR})
@Tag(name = "Data matching", description = "Permits as other registers are held against them")
class MatchingExtractsResource {
    private static final String HEADER = "permit_number,permit_type,uprn,vrm,first_day,last_day,status\r\n";

    private final TakeMatchingExtract takeExtract;
    private final CouncilClock clock;

    MatchingExtractsResource(TakeMatchingExtract takeExtract, CouncilClock clock) {
        this.takeExtract = takeExtract;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "askForMatchingExtract",
            summary = "Asks for an extract of the permits that were good on a day, and says what it is for")
    @APIResponseSchema(value = ExtractAnswer.class, responseCode = "201")
    public Response ask(@NotNull @Valid ExtractRequest request) {
        MatchingExtract extract = takeExtract.ask(request.purpose(), request.words(), request.goodOn());
        return Response.created(URI.create("/v1/matching-extracts/" + extract.id()))
                .entity(ExtractAnswer.of(extract))
                .build();
    }

    @GET
    @Path("/{extractId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getMatchingExtract", summary = "What an extract is for, and who asked for it")
    public ExtractAnswer get(
            @PathParam("extractId") @Size(max = 40) @Parameter(example = "D-7KQ2-9XNM") String extractId) {
        return ExtractAnswer.of(takeExtract.get(extractId));
    }

    @GET
    @Path("/{extractId}/content")
    @Produces("text/csv")
    @Operation(
            operationId = "takeMatchingExtract",
            summary = "The extract itself, as CSV",
            description =
                    "permit_number, permit_type, uprn, vrm, first_day, last_day, status: one line for each vehicle"
                            + " of a permit and stretch of time. No name and no address. Read as it stands now; each time it is"
                            + " taken is written down with its purpose.")
    @APIResponse(
            responseCode = "200",
            description = "The extract",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response take(@PathParam("extractId") @Size(max = 40) @Parameter(example = "D-7KQ2-9XNM") String extractId) {
        MatchingExtract extract = takeExtract.get(extractId);
        takeExtract.isTaken(extract);
        StreamingOutput content = out -> {
            try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                writer.write(HEADER);
                takeExtract.read(extract, row -> write(writer, row));
            }
        };
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + extract.id() + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Codes, numbers, marks and days: nothing in them needs quoting, and no spreadsheet takes one for a formula. */
    private void write(Writer writer, MatchingExtracts.Row row) {
        try {
            writer.write(String.join(
                            ",",
                            row.permitNumber(),
                            row.typeCode(),
                            row.uprn().orElse(""),
                            row.vrm(),
                            clock.dayOf(row.from()).toString(),
                            CivilTime.lastValidDay(row.until(), clock.zone()).toString(),
                            row.status())
                    + "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record ExtractRequest(
            @NotNull @Schema(examples = "NATIONAL_FRAUD_INITIATIVE")
            MatchingPurpose purpose,

            @NotBlank
            @Size(max = 500)
            @Schema(
                    examples = "Autumn exercise 2026, data set resident parking permits.",
                    description = "What it is for, for whoever audits it; names nobody")
            String words,

            @NotNull @Schema(examples = "2026-11-01", description = "The day on which the permits were good")
            LocalDate goodOn) {}

    record ExtractAnswer(
            @Schema(examples = "D-7KQ2-9XNM") String extractId,
            MatchingPurpose purpose,
            String words,
            LocalDate goodOn,

            @Schema(examples = "data-protection", description = "In which role it was asked for")
            String role,

            Instant requestedAt) {

        private static ExtractAnswer of(MatchingExtract extract) {
            return new ExtractAnswer(
                    extract.id(),
                    extract.purpose(),
                    extract.words(),
                    extract.goodOn(),
                    extract.role(),
                    extract.requestedAt());
        }
    }
}

package uk.kerbside.permits.report.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.report.MakeReports;
import uk.kerbside.permits.report.Period;

/** Figures for who plans, pays and audits. They name nobody. */
@Path("/v1/reports")
@RolesAllowed({Roles.PERMIT_SUPERVISOR, Roles.FINANCE, Roles.AUDITOR})
@Tag(name = "Reports", description = "Figures of what was issued and decided")
class ReportsResource {
    private static final String CSV = "text/csv";

    private final MakeReports makeReports;
    private final CouncilClock clock;

    ReportsResource(MakeReports makeReports, CouncilClock clock) {
        this.makeReports = makeReports;
        this.clock = clock;
    }

    @GET
    @Path("/issued-permits")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportIssuedPermits",
            summary =
                    "How many permits were issued by type, channel and place, who applied without help, and what it cost",
            description = "By when they were issued, in days of the council. Each breakdown adds up to the total.")
    public IssuedAnswer issued(@BeanParam PeriodRequest period) {
        return IssuedAnswer.of(makeReports.issued(period.toCore(clock)));
    }

    @GET
    @Path("/issued-permits.csv")
    @Produces(CSV)
    @Operation(
            operationId = "reportIssuedPermitsAsCsv",
            summary = "The same as a table, with a row for each combination",
            description =
                    "Columns: permit_type, channel, place (empty when good everywhere), issued_as, self_service, permits.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response issuedAsCsv(@BeanParam PeriodRequest request) {
        Period period = request.toCore(clock);
        return csv("issued-permits", period, IssuedAnswer.csv(makeReports.issued(period)));
    }

    @GET
    @Path("/decision-times")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportDecisionTimes",
            summary = "How long decisions on applications took, by type, and how many came in time",
            description = "By when they were decided, in days of the council.")
    public DecisionsAnswer decisions(@BeanParam PeriodRequest period) {
        return DecisionsAnswer.of(makeReports.decisions(period.toCore(clock)));
    }

    @GET
    @Path("/decision-times.csv")
    @Produces(CSV)
    @Operation(
            operationId = "reportDecisionTimesAsCsv",
            summary = "The same as a table; the last row is all together",
            description = "Columns: permit_type, decided, automatic, by_officers, refused, in_time, in_time_percent,"
                    + " median_hours, median_hours_by_officers.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response decisionsAsCsv(@BeanParam PeriodRequest request) {
        Period period = request.toCore(clock);
        return csv(
                "decision-times",
                period,
                DecisionsAnswer.of(makeReports.decisions(period)).csv());
    }

    private static Response csv(String name, Period period, String table) {
        String file = name + "-" + period.from() + "-" + period.to() + ".csv";
        return Response.ok(table, CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }
}

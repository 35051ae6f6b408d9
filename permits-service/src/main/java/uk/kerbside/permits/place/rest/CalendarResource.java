package uk.kerbside.permits.place.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.imports.ImportReport;
import uk.kerbside.permits.place.Calendars;
import uk.kerbside.permits.place.ImportCalendar;

/** When parking is controlled otherwise than usual. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Places", description = "Zones, wards, car parks and school streets; bank holidays and school terms")
class CalendarResource {
    private final Calendars calendars;
    private final ImportCalendar importCalendar;

    CalendarResource(Calendars calendars, ImportCalendar importCalendar) {
        this.calendars = calendars;
        this.importCalendar = importCalendar;
    }

    @GET
    @Path("/calendar")
    @Authenticated
    @Operation(operationId = "getCalendar", summary = "Bank holidays and school terms")
    public CalendarAnswer get() {
        return CalendarAnswer.of(calendars.current());
    }

    @POST
    @Path("/calendar-imports")
    @Consumes("text/csv")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "importCalendar",
            summary = "Takes bank holidays and school terms from a CSV file; they join those on record",
            description = "Columns: kind (BANK_HOLIDAY or SCHOOL_TERM), name, from, until (the first day after). "
                    + "Safe to repeat. A row with the first day of one on record takes its place.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "a bank holiday", value = """
                            kind,name,from,until
                            BANK_HOLIDAY,Christmas Day,2026-12-25,2026-12-26
                            """)))
    public ImportReport take(InputStream file) {
        return importCalendar.take(file);
    }

    record CalendarAnswer(String zone, List<BankHoliday> bankHolidays, List<SchoolTerm> schoolTerms) {
        record BankHoliday(String name, LocalDate on) {}

        /** @param until the first day after it */
        record SchoolTerm(String name, LocalDate from, LocalDate until) {}

        static CalendarAnswer of(Calendar calendar) {
            return new CalendarAnswer(
                    calendar.zone().getId(),
                    calendar.bankHolidays().stream()
                            .map(day -> new BankHoliday(day.name(), day.on()))
                            .toList(),
                    calendar.schoolTerms().stream()
                            .map(term -> new SchoolTerm(term.name(), term.from(), term.until()))
                            .toList());
        }
    }
}

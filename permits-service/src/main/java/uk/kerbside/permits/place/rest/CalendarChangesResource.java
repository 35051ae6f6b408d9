package uk.kerbside.permits.place.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kernel.Calendar.BankHoliday;
import uk.kerbside.kernel.Calendar.SchoolTerm;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.permits.place.ChangeCalendar;

/** Single bank holidays and school terms. The calendar itself is read elsewhere, so its address is not this class's. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_SUPERVISOR, Roles.ADMINISTRATOR})
@Tag(name = "Places", description = "Zones, wards, car parks and school streets; bank holidays and school terms")
class CalendarChangesResource {
    private final ChangeCalendar changeCalendar;

    CalendarChangesResource(ChangeCalendar changeCalendar) {
        this.changeCalendar = changeCalendar;
    }

    @PUT
    @Path("/calendar/bank-holidays/{on}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putBankHoliday", summary = "A day is a bank holiday: most places are not controlled then")
    public CalendarResource.CalendarAnswer putHoliday(
            @PathParam("on") @Parameter(example = "2027-05-03") LocalDate on, @NotNull @Valid HolidayRequest request) {
        return CalendarResource.CalendarAnswer.of(changeCalendar.put(new BankHoliday(request.name(), on)));
    }

    @DELETE
    @Path("/calendar/bank-holidays/{on}")
    @Operation(operationId = "removeBankHoliday", summary = "A day is no bank holiday after all")
    public CalendarResource.CalendarAnswer removeHoliday(
            @PathParam("on") @Parameter(example = "2027-05-03") LocalDate on) {
        return CalendarResource.CalendarAnswer.of(changeCalendar.removeHoliday(on));
    }

    @PUT
    @Path("/calendar/school-terms/{from}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putSchoolTerm", summary = "A school term begins that day: school streets are controlled")
    @APIResponse(responseCode = "409", description = "TERMS_OVERLAP")
    public CalendarResource.CalendarAnswer putTerm(
            @PathParam("from") @Parameter(example = "2027-09-01") LocalDate from, @NotNull @Valid TermRequest request) {
        if (!request.until().isAfter(from)) {
            throw new InvalidRequestException("/until", "must be after the first day");
        }
        return CalendarResource.CalendarAnswer.of(
                changeCalendar.put(new SchoolTerm(request.name(), from, request.until())));
    }

    @DELETE
    @Path("/calendar/school-terms/{from}")
    @Operation(operationId = "removeSchoolTerm", summary = "No school term begins that day after all")
    public CalendarResource.CalendarAnswer removeTerm(
            @PathParam("from") @Parameter(example = "2027-09-01") LocalDate from) {
        return CalendarResource.CalendarAnswer.of(changeCalendar.removeTerm(from));
    }

    record HolidayRequest(
            @NotBlank @Size(max = 100) @Schema(examples = "Early May bank holiday")
            String name) {}

    record TermRequest(
            @NotBlank @Size(max = 100) @Schema(examples = "Autumn term, first half")
            String name,

            @NotNull @Schema(examples = "2027-10-23", description = "The first day after it")
            LocalDate until) {}
}

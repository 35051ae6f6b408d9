package uk.kerbside.permits.announcement.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.announcement.ShowAnnouncements;

/** What holders of permits are told of changes to a place. */
@Path("/v1/place-announcements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@Tag(name = "Places", description = "Zones, wards, car parks and school streets; bank holidays and school terms")
class PlaceAnnouncementsResource {
    private final ShowAnnouncements show;

    PlaceAnnouncementsResource(ShowAnnouncements show) {
        this.show = show;
    }

    @GET
    @Operation(
            operationId = "listPlaceAnnouncements",
            summary =
                    "What holders of permits for a place are told of changes, in which words, and how many have heard",
            description = "Also before they are told: what is planned is shown with the words that will be written.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such place")
    public Announcements list(
            @QueryParam("place") @NotNull @Size(max = 40) @Parameter(example = "RO1", required = true) String place) {
        return new Announcements(
                show.of(place).stream().map(AnnouncementAnswer::of).toList());
    }

    @Schema(name = "PlaceAnnouncements")
    record Announcements(List<AnnouncementAnswer> items) {}

    @Schema(name = "PlaceAnnouncement")
    record AnnouncementAnswer(
            @Schema(examples = "RO1") String place,

            @Schema(examples = "2027-04-01", description = "The first day on which it is so")
            LocalDate effectiveFrom,

            @Schema(
                    examples = "[\"Controlled hours: Mon-Sun 08:00-22:00 instead of Mon-Fri 08:30-18:30.\"]",
                    description = "What is written to holders")
            List<String> changes,

            @Schema(examples = "2027-03-04", description = "From which day on they are told; at once when that is over")
            LocalDate announcedFrom,

            @Schema(examples = "312", description = "How many accounts have heard of it")
            int told) {

        private static AnnouncementAnswer of(ShowAnnouncements.Announcement one) {
            return new AnnouncementAnswer(
                    one.change().placeCode(),
                    one.change().from(),
                    one.change().words(),
                    one.announcedFrom(),
                    one.told());
        }
    }
}

package uk.kerbside.permits.reminder.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.reminder.Reminders;

/** Holders no reminder reached. */
@Path("/v1/undelivered-reminders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reminders", description = "That holders were told in good time that their permits end")
class UndeliveredRemindersResource {
    private final Reminders reminders;
    private final Pages pages;

    UndeliveredRemindersResource(Reminders reminders, Pages pages) {
        this.reminders = reminders;
        this.pages = pages;
    }

    @GET
    @RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR, Roles.HELPLINE_SUPERVISOR})
    @Operation(
            operationId = "listUndeliveredReminders",
            summary = "Holders whose reminder did not arrive, the latest first",
            description =
                    "BOUNCED: it did not arrive by one way and goes another. UNDELIVERED: no way is left. Officers"
                            + " on the street see either with a check.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<ReminderAnswer> listUndelivered(@Valid @BeanParam PageRequest page) {
        return pages.read(
                        "undelivered reminders",
                        page,
                        (after, limit) -> reminders.listUndelivered(
                                after.map(UndeliveredRemindersResource::place).orElse(Reminders.Place.START), limit),
                        reminder -> Position.of(reminder.changedAt(), reminder.reminderId()))
                .map(ReminderAnswer::of);
    }

    private static Reminders.Place place(Position position) {
        return new Reminders.Place(position.instant(0), position.text(1));
    }
}

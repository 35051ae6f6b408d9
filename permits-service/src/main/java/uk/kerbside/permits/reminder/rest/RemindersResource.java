package uk.kerbside.permits.reminder.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.reminder.Reminders;

/** Reminders that permits end. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reminders", description = "That holders were told in good time that their permits end")
class RemindersResource {
    private final Reminders reminders;
    private final Permits permits;
    private final CurrentActor currentActor;
    private final Pages pages;

    RemindersResource(Reminders reminders, Permits permits, CurrentActor currentActor, Pages pages) {
        this.reminders = reminders;
        this.permits = permits;
        this.currentActor = currentActor;
        this.pages = pages;
    }

    @GET
    @Path("/permits/{number}/reminders")
    @RolesAllowed({
        Roles.CUSTOMER,
        Roles.PERMIT_OFFICER,
        Roles.PERMIT_SUPERVISOR,
        Roles.HELPLINE_AGENT,
        Roles.HELPLINE_SUPERVISOR,
        Roles.CONTACT_CENTRE
    })
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "listReminders",
            summary = "Whether the holder was reminded that a permit ends, the latest step first")
    @APIResponse(responseCode = "200", description = "All of them: a few for each term")
    public List<ReminderAnswer> list(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number) {
        permits.find(number)
                .filter(permit -> currentActor.mayReach(permit.accountId()))
                .orElseThrow(() -> new NotFoundException("There is no permit " + number + "."));
        return reminders.list(number).stream().map(ReminderAnswer::of).toList();
    }

    @GET
    @Path("/undelivered-reminders")
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
                                after.map(RemindersResource::place).orElse(Reminders.Place.START), limit),
                        reminder -> Position.of(reminder.changedAt(), reminder.reminderId()))
                .map(ReminderAnswer::of);
    }

    private static Reminders.Place place(Position position) {
        return new Reminders.Place(position.instant(0), position.text(1));
    }
}

package uk.kerbside.permits.reminder.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
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
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.holder.Trust;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.reminder.Reminders;

/** Whether the holder of a permit was reminded that it ends. */
@Path("/v1/permits/{number}/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reminders", description = "That holders were told in good time that their permits end")
class RemindersResource {
    private final Reminders reminders;
    private final Permits permits;
    private final CurrentActor currentActor;

    RemindersResource(Reminders reminders, Permits permits, CurrentActor currentActor) {
        this.reminders = reminders;
        this.permits = permits;
        this.currentActor = currentActor;
    }

    @GET
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
                .filter(permit -> currentActor.mayReach(permit.accountId(), Trust.PERMITS))
                .orElseThrow(() -> new NotFoundException("There is no permit " + number + "."));
        return reminders.list(number).stream().map(ReminderAnswer::of).toList();
    }
}

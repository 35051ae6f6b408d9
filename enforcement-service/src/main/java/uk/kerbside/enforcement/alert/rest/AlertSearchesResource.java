package uk.kerbside.enforcement.alert.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.alert.ReadAlerts;
import uk.kerbside.kernel.vrm.UnusableVrmException;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.problem.InvalidRequestException;

/** Alerts of one mark: a search, because a mark never stands in an address. */
@Path("/v1/alert-searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts", description = "Marks an officer must hear of, whatever rights they have")
class AlertSearchesResource {
    private final ReadAlerts readAlerts;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    AlertSearchesResource(ReadAlerts readAlerts, CurrentActor currentActor, InstantSource clock) {
        this.readAlerts = readAlerts;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ENFORCEMENT_SUPERVISOR, Roles.AUDITOR})
    @Operation(
            operationId = "searchAlerts",
            summary = "Every alert there is or was of one mark, the newest first",
            description = "Also those of marks that look like it; the newest two hundred.")
    public AlertsAnswer search(@NotNull @Valid AlertSearch search) {
        Vrm vrm = mark(search.vrm());
        Instant now = clock.instant();
        return new AlertsAnswer(
                vrm.value(),
                readAlerts.searchOf(vrm, search.reason(), currentActor.actor()).stream()
                        .map(alert -> AlertResponse.of(alert, now))
                        .toList());
    }

    private static Vrm mark(String typed) {
        try {
            return Vrm.of(typed);
        } catch (UnusableVrmException e) {
            throw new InvalidRequestException("/vrm", e.getMessage());
        }
    }

    record AlertSearch(
            @NotBlank @Size(max = 40) @Schema(examples = "AB12 CDE")
            String vrm,

            @Schema(examples = "Complaint 2026-117", description = "Why it is asked; name no mark in it")
            Optional<@Size(min = 1, max = 500) String> reason) {

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "AlertSearch[]";
        }
    }

    record AlertsAnswer(
            @Schema(examples = "AB12CDE", description = "The mark as it was understood")
            String vrm,

            List<AlertResponse> items) {

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "AlertsAnswer[" + items.size() + "]";
        }
    }
}

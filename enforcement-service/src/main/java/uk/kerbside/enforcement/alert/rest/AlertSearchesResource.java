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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.alert.MarkAlerts;
import uk.kerbside.kernel.vrm.UnusableVrmException;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.problem.InvalidRequestException;

/** Alerts of one mark: a search, because a mark never stands in an address. */
@Path("/v1/alert-searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts", description = "Marks an officer must hear of, whatever rights they have")
class AlertSearchesResource {
    private final MarkAlerts alerts;
    private final InstantSource clock;

    AlertSearchesResource(MarkAlerts alerts, InstantSource clock) {
        this.alerts = alerts;
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
                alerts.listOf(vrm.folded(), PageRequest.MOST).stream()
                        .filter(alert -> vrm.matches(alert.vrm()) != Vrm.Match.NONE)
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
            String vrm) {

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

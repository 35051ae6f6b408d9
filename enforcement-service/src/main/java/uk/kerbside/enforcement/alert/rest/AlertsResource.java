package uk.kerbside.enforcement.alert.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.alert.AddAlert;
import uk.kerbside.enforcement.alert.AlertKind;
import uk.kerbside.enforcement.alert.EndAlert;
import uk.kerbside.enforcement.alert.MarkAlert;
import uk.kerbside.enforcement.alert.MarkAlerts;
import uk.kerbside.enforcement.alert.ReadAlerts;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.kit.problem.NotFoundException;

/** Marks an officer must hear of. */
@Path("/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ENFORCEMENT_SUPERVISOR)
@Tag(name = "Alerts", description = "Marks an officer must hear of, whatever rights they have")
class AlertsResource {
    private final AddAlert addAlert;
    private final EndAlert endAlert;
    private final ReadAlerts readAlerts;
    private final CurrentActor currentActor;
    private final InstantSource clock;
    private final Pages pages;

    AlertsResource(
            AddAlert addAlert,
            EndAlert endAlert,
            ReadAlerts readAlerts,
            CurrentActor currentActor,
            InstantSource clock,
            Pages pages) {
        this.addAlert = addAlert;
        this.endAlert = endAlert;
        this.readAlerts = readAlerts;
        this.currentActor = currentActor;
        this.clock = clock;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "addAlert",
            summary = "Puts a mark on the list, with a reason and an end",
            description = "Every instance answers checks with it at once. EMERGENCY and DO_NOT_TICKET advise NONE,"
                    + " OF_INTEREST advises REFER; the outcome of a check stays what it is.")
    @APIResponse(responseCode = "409", description = "PLACE_UNKNOWN")
    @APIResponseSchema(value = AlertResponse.class, responseCode = "201")
    public Response add(@NotNull @Valid AlertRequest request) {
        MarkAlert alert = addAlert.add(request.wanted(), currentActor.actor());
        return Response.created(URI.create("/v1/alerts/" + alert.alertId()))
                .entity(AlertResponse.of(alert, clock.instant()))
                .tag(ETags.of(alert.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listAlerts", summary = "Alerts that are not over, those that are over soonest first")
    public Page<AlertResponse> list(@Valid @BeanParam PageRequest page) {
        Instant now = clock.instant();
        Page<MarkAlert> shown = pages.read(
                "alerts",
                page,
                (after, limit) -> readAlerts.listNotOver(now, after.map(AlertsResource::after), limit),
                alert -> Position.of(alert.overAt(), alert.alertId()));
        readAlerts.wereListed(shown.items(), currentActor.actor());
        return shown.map(alert -> AlertResponse.of(alert, now));
    }

    private static MarkAlerts.After after(Position position) {
        return new MarkAlerts.After(position.instant(0), UUID.fromString(position.text(1)));
    }

    @GET
    @Path("/{alertId}")
    @Operation(operationId = "getAlert", summary = "One alert, also when it is over")
    @APIResponseSchema(value = AlertResponse.class, responseCode = "200")
    public Response get(@PathParam("alertId") String alertId) {
        return answered(readAlerts.find(known(alertId), currentActor.actor()).orElseThrow(() -> unknown(alertId)));
    }

    @POST
    @Path("/{alertId}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endAlert", summary = "Ends an alert before its time, with a reason")
    @APIResponse(responseCode = "409", description = "ALERT_OVER")
    @APIResponseSchema(value = AlertResponse.class, responseCode = "200")
    public Response end(
            @PathParam("alertId") String alertId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid EndRequest request) {
        return answered(endAlert.end(
                known(alertId),
                request.reason(),
                currentActor.actor(),
                found -> ETags.require(ifMatch, found.version())));
    }

    private Response answered(MarkAlert alert) {
        return Response.ok(AlertResponse.of(alert, clock.instant()))
                .tag(ETags.of(alert.version()))
                .build();
    }

    private static UUID known(String text) {
        return Ids.findUuid(text).orElseThrow(() -> unknown(text));
    }

    private static NotFoundException unknown(String alertId) {
        return new NotFoundException("There is no alert " + alertId + ".");
    }

    record AlertRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "AB12 CDE")
            String vrm,

            @NotNull @Schema(examples = "DO_NOT_TICKET") AlertKind kind,

            @NotBlank
            @Size(max = 500)
            @Schema(examples = "Broken down, recovery is on its way.", description = "Shown to officers")
            String reason,

            @Schema(examples = "[\"RO1\"]", description = "Where it holds; everywhere when left out")
            Optional<@Size(min = 1, max = 50) List<@NotBlank @Size(max = 40) String>> places,

            @Schema(examples = "2026-11-23T09:30:00Z", description = "Since when it holds; now when left out")
            Optional<Instant> from,

            @NotNull @Schema(examples = "2026-12-24T18:00:00Z", description = "When it is over by itself")
            Instant until) {

        AddAlert.Wanted wanted() {
            return new AddAlert.Wanted(vrm, kind, reason, places.orElse(List.of()), from, until);
        }

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "AlertRequest[" + kind + "]";
        }
    }

    record EndRequest(
            @NotBlank @Size(max = 500) @Schema(examples = "The vehicle was recovered.")
            String reason) {}
}

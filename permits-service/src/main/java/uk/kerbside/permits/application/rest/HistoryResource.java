package uk.kerbside.permits.application.rest;

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
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.application.ShowHistory;
import uk.kerbside.permits.history.HistoryEntry;

/** What happened to an application. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE,
    Roles.AUDITOR
})
@Tag(name = "Applications", description = "Asking for a permit, from draft to decision and payment")
class HistoryResource {
    private final ShowHistory showHistory;
    private final Pages pages;

    HistoryResource(ShowHistory showHistory, Pages pages) {
        this.showHistory = showHistory;
        this.pages = pages;
    }

    @GET
    @Path("/applications/{applicationId}/history")
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "getApplicationHistory",
            summary = "What happened to an application, the oldest first: what, who, how it came in",
            description = "Also of its charge and its permit. Customers read in which role somebody acted, not who.")
    public Page<HistoryEntry> list(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @Valid @BeanParam PageRequest page) {
        List<HistoryEntry> all = showHistory.show(applicationId);
        return pages.read(
                        "history of " + applicationId,
                        page,
                        (after, limit) -> IntStream.range(
                                        after.map(position -> Math.toIntExact(position.number(0)) + 1)
                                                .orElse(0),
                                        all.size())
                                .limit(limit)
                                .boxed()
                                .toList(),
                        Position::of)
                .map(all::get);
    }
}

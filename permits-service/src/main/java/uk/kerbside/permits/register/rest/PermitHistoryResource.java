package uk.kerbside.permits.register.rest;

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
import uk.kerbside.permits.history.HistoryEntry;
import uk.kerbside.permits.register.ShowPermitHistory;

/** What happened to a permit. */
@Path("/v1/permits/{number}/history")
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
@Tag(name = "Permits", description = "What was granted, to which vehicles, where and until when")
class PermitHistoryResource {
    private final ShowPermitHistory showHistory;
    private final Pages pages;

    PermitHistoryResource(ShowPermitHistory showHistory, Pages pages) {
        this.showHistory = showHistory;
        this.pages = pages;
    }

    @GET
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "getPermitHistory",
            summary = "What happened to a permit, the oldest first: what, who, how it came in, on whose behalf",
            description = "From its application on: decisions, charges, vehicles, its end. Customers read in which role"
                    + " somebody acted, not who. What time alone did has no role.")
    public Page<HistoryEntry> list(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @Valid @BeanParam PageRequest page) {
        List<HistoryEntry> all = showHistory.show(number);
        return pages.read(
                        "history of permit " + number,
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

package uk.kerbside.helpline.timeline.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.helpline.audit.ReadAction;
import uk.kerbside.helpline.customer.Customers;
import uk.kerbside.helpline.timeline.TimeLine;
import uk.kerbside.helpline.timeline.TimeLineEntry;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.audit.CouncilReads;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.kit.problem.NotFoundException;

/** What happened to a customer. For staff; a customer has their own pages. */
@Path("/v1/customers/{accountId}/time-line")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.CONTACT_CENTRE,
    Roles.DATA_PROTECTION
})
@Tag(name = "Time line", description = "What happened to a customer, from all services")
class TimeLineResource {
    private final TimeLine timeLine;
    private final Customers customers;
    private final CouncilReads reads;
    private final CurrentActor currentActor;
    private final Pages pages;

    TimeLineResource(
            TimeLine timeLine, Customers customers, CouncilReads reads, CurrentActor currentActor, Pages pages) {
        this.timeLine = timeLine;
        this.customers = customers;
        this.reads = reads;
        this.currentActor = currentActor;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "readTimeLine",
            summary = "What happened to a customer, in the order in which it happened",
            description =
                    "From all services, within a second of the fact. Never says where a vehicle was seen. Who read it is"
                            + " written down.")
    public Page<ItemAnswer> read(
            @PathParam("accountId") String accountId,
            @QueryParam("order")
                    @DefaultValue("oldest")
                    @NotNull
                    @Pattern(regexp = "oldest|newest", message = "must be oldest or newest")
                    @Parameter(description = "What comes first: oldest or newest")
                    String order,
            @Valid @BeanParam PageRequest page) {
        if (!currentActor.mayReach(accountId) || !customers.isKnown(accountId)) {
            throw new NotFoundException("There is no account " + accountId + ".");
        }
        reads.writeDown(ReadAction.READ_TIME_LINE, List.of("account:" + accountId));
        TimeLine.Order end = TimeLine.Order.valueOf(order.toUpperCase(Locale.ROOT));
        return pages.read(
                        "time line of " + accountId + ", " + order + " first",
                        page,
                        (after, limit) -> timeLine.read(accountId, end, after.map(TimeLineResource::place), limit),
                        TimeLineResource::position)
                .map(ItemAnswer::of);
    }

    private static Position position(TimeLineEntry entry) {
        return Position.of(entry.at(), entry.revision(), entry.eventId());
    }

    private static TimeLine.Place place(Position position) {
        return new TimeLine.Place(position.instant(0), Revision.parse(position.text(1)), position.text(2));
    }

    /**
     * @param at when it happened
     * @param refs what it speaks of, by kind
     */
    record ItemAnswer(
            Instant at,

            @Schema(examples = "uk.kerbside.visits.visit-ended.v1", description = "The event's wire name")
            String type,

            @Schema(examples = "Visit of AB12CDE ended early, by the customer; 1 unit came back.")
            String text,

            @Schema(examples = "{\"visitId\": \"V-7KQ2-9XNM\"}")
            Map<String, String> refs) {

        static ItemAnswer of(TimeLineEntry entry) {
            return new ItemAnswer(entry.at(), entry.type(), entry.text(), entry.refs());
        }
    }
}

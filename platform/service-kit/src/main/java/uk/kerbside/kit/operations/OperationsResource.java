package uk.kerbside.kit.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.incoming.DeadLetter;
import uk.kerbside.kit.incoming.ListDeadLetters;
import uk.kerbside.kit.incoming.ReplayDeadLetter;
import uk.kerbside.kit.relay.RelayState;
import uk.kerbside.kit.republish.RaiseEpoch;
import uk.kerbside.kit.republish.Republish;

/** The administrator's endpoints, the same in every service. */
@Path("/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "Operations", description = "For administrators: relay, dead letters, republishing")
class OperationsResource {
    private final RelayState relay;
    private final ListDeadLetters listDeadLetters;
    private final ReplayDeadLetter replayDeadLetter;
    private final Republish republish;
    private final RaiseEpoch raiseEpoch;

    OperationsResource(
            RelayState relay,
            ListDeadLetters listDeadLetters,
            ReplayDeadLetter replayDeadLetter,
            Republish republish,
            RaiseEpoch raiseEpoch) {
        this.relay = relay;
        this.listDeadLetters = listDeadLetters;
        this.replayDeadLetter = replayDeadLetter;
        this.republish = republish;
        this.raiseEpoch = raiseEpoch;
    }

    @GET
    @Path("/relay")
    @Operation(operationId = "getRelay", summary = "What the relay of this instance is doing")
    public RelayAnswer relay() {
        return new RelayAnswer(relay.role(), relay.lastPassAt(), relay.failedAt(), relay.failure());
    }

    @GET
    @Path("/dead-letters")
    @Operation(operationId = "listDeadLetters", summary = "Events set aside, oldest first")
    public DeadLettersAnswer deadLetters(
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return new DeadLettersAnswer(listDeadLetters.open(after, limit));
    }

    @GET
    @Path("/dead-letters/{id}")
    @Operation(operationId = "getDeadLetter", summary = "One event set aside")
    public DeadLetter deadLetter(@PathParam("id") long id) {
        return listDeadLetters.get(id);
    }

    @POST
    @Path("/dead-letters/{id}/replays")
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Handles a waiting event again, then those parked behind it",
            description = "Safe to repeat: an event that was handled is not handled again.")
    public ReplayAnswer replay(@PathParam("id") long id) {
        return new ReplayAnswer(replayDeadLetter.replay(id));
    }

    @POST
    @Path("/republications")
    @Operation(
            operationId = "republish",
            summary = "Publishes every current state of this service again",
            description = "Safe to repeat: each round only makes newer revisions of the same states.")
    public RepublicationAnswer republish() {
        return new RepublicationAnswer(republish.everything().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().wireName(), Map.Entry::getValue)));
    }

    @POST
    @Path("/epoch-raises")
    @Operation(
            operationId = "raiseEpoch",
            summary = "After a restored back-up: later revisions outrank all that were ever sent",
            description = "Follow it with a republication.")
    public EpochAnswer raiseEpoch() {
        return new EpochAnswer(raiseEpoch.raise());
    }

    /** @param failure why it stands still, if it does */
    record RelayAnswer(
            RelayState.Role role, Optional<Instant> lastPassAt, Optional<Instant> failedAt, Optional<String> failure) {}

    record DeadLettersAnswer(List<DeadLetter> items) {}

    /** @param replayed how many letters were handled, those parked behind the first included */
    record ReplayAnswer(int replayed) {}

    /** @param appended how many states of each topic were appended */
    record RepublicationAnswer(Map<String, Integer> appended) {}

    record EpochAnswer(long epoch) {}
}

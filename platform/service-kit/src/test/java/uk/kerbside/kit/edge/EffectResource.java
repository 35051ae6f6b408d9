package uk.kerbside.kit.edge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import uk.kerbside.events.cases.CaseOpened;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.journal.Journal;

/** Requests with an effect that a test wants to hold up, lose the answer of, or read about. */
@Path("/v1/things")
@RolesAllowed(Roles.CUSTOMER)
class EffectResource {
    private static final Logger LOG = Logger.getLogger(EffectResource.class);

    private final MakeThing makeThing;
    private final Gate gate;
    private final Journal journal;
    private final CouncilClock clock;

    EffectResource(MakeThing makeThing, Gate gate, Journal journal, CouncilClock clock) {
        this.makeThing = makeThing;
        this.gate = gate;
        this.journal = journal;
        this.clock = clock;
    }

    /** Cannot be written as JSON. */
    record Unwritable(String name) {
        @com.fasterxml.jackson.annotation.JsonProperty
        String secret() {
            throw new IllegalStateException("the password is swordfish");
        }
    }

    @POST
    @Path("/held/{name}")
    @Idempotent
    public Response held(@PathParam("name") String name) throws InterruptedException {
        makeThing.attempt(name);
        gate.pass(name);
        return Response.status(201).build();
    }

    @POST
    @Path("/unwritable/{name}")
    @Idempotent
    public Response unwritable(@PathParam("name") String name) {
        makeThing.attempt(name);
        return Response.status(201).entity(new Unwritable(name)).build();
    }

    @POST
    @Path("/told/{caseId}")
    @Idempotent
    public Response tell(@PathParam("caseId") String caseId) {
        makeThing.attempt(caseId);
        journal.append(
                caseId,
                CaseOpened.class,
                revision -> new CaseOpened(revision, caseId, Optional.empty(), "TOLD", clock.now()));
        return Response.status(201).build();
    }

    @POST
    @Path("/looks/{mark}")
    public Response look(@PathParam("mark") String mark) {
        LOG.infof("Somebody looked at %s", Vrm.of(mark));
        return Response.noContent().build();
    }
}

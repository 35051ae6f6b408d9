package uk.kerbside.kit.actor;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Refuses headers that name no channel or no account, also where nobody asks who acts: they are never half believed. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Priority(Priorities.AUTHORIZATION + 90)
class ReadableActorHeaders implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        ActorHeaders.channel(request.getHeaderString(Channel.HEADER));
        ActorHeaders.account(request.getHeaderString(CurrentActor.ON_BEHALF_OF));
    }
}

package uk.kerbside.kit.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Has every request taken off its login's allowance, once it is known whose it is. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Priority(Priorities.AUTHORIZATION + 50)
class RateLimit implements ContainerRequestFilter {
    private final Allowances allowances;

    RateLimit(Allowances allowances) {
        this.allowances = allowances;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        allowances.takeOne();
    }
}

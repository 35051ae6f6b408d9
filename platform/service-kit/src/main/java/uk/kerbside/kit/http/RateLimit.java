package uk.kerbside.kit.http;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/**
 * Has every request taken off its login's allowance, once it is known whose it is. Where everybody is let in nobody is
 * asked: what such a request carries as a token is for the endpoint to look at, and may be none of Keycloak's.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Priority(Priorities.AUTHORIZATION + 50)
class RateLimit implements ContainerRequestFilter {
    private final Allowances allowances;
    private final ResourceInfo endpoint;

    RateLimit(Allowances allowances, ResourceInfo endpoint) {
        this.allowances = allowances;
        this.endpoint = endpoint;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isOpenToEverybody(endpoint.getResourceMethod())) {
            allowances.takeOne();
        }
    }

    private static boolean isOpenToEverybody(Method method) {
        return method.isAnnotationPresent(PermitAll.class)
                || method.getDeclaringClass().isAnnotationPresent(PermitAll.class)
                        && !method.isAnnotationPresent(RolesAllowed.class);
    }
}

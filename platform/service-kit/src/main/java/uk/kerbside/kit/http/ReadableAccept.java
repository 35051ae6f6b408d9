package uk.kerbside.kit.http;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;

/** Refuses an Accept that names no media types, before an answer is ready and nobody knows how to write it. */
@Provider
@PreMatching
@ConstrainedTo(RuntimeType.SERVER)
class ReadableAccept implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidRequestException(
                    CommonProblem.INVALID_HEADER,
                    List.of(new Problem.Fault("/" + HttpHeaders.ACCEPT, "names no media types we can read")));
        }
    }
}

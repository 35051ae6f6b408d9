package uk.kerbside.kit.seen;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;

/** Reads {@value Seen#HEADER} and holds the request until what it names is here. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Priority(Priorities.AUTHORIZATION + 100)
class WaitUntilSeen implements ContainerRequestFilter {
    private final SeenAccounts seenAccounts;

    WaitUntilSeen(SeenAccounts seenAccounts) {
        this.seenAccounts = seenAccounts;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(Seen.HEADER);
        if (header != null) {
            seenAccounts.await(Seen.parse(header).orElseThrow(WaitUntilSeen::invalid));
        }
    }

    private static InvalidRequestException invalid() {
        return new InvalidRequestException(
                CommonProblem.INVALID_HEADER,
                List.of(new Problem.Fault("/" + Seen.HEADER, "is not what an accounts answer said")));
    }
}

package uk.kerbside.kit.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Problem documents for requests that never reach a resource: an address nobody serves, a line nobody can parse. */
@ApplicationScoped
class EarlyProblems {
    private static final List<Integer> STATUSES = List.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 431, 503);

    void answer(@Observes Router router) {
        STATUSES.forEach(status -> router.errorHandler(status, request -> answer(request, status)));
    }

    private static void answer(RoutingContext request, int status) {
        if (request.response().ended()) {
            return;
        }
        RefusedException refused = StatusProblems.of(status);
        Problem problem = Problem.of(refused.refusal(), refused.detail(), ProblemAnswers.traceId(), refused.faults());
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(ProblemAnswers.json(problem));
    }
}

package uk.kerbside.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Everything that may be thrown on the way to an answer, as a problem document. */
final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** What the framework says besides the status, and a client needs. */
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER);

    @ServerExceptionMapper
    Response refused(ProblemException refused) {
        return ProblemAnswers.of(refused);
    }

    @ServerExceptionMapper
    Response violated(ConstraintViolationException violated) {
        return ViolationFaults.isOurs(violated) ? failed(violated) : ProblemAnswers.of(ViolationFaults.of(violated));
    }

    @ServerExceptionMapper
    Response invalid(ValidationException failure) {
        return failure instanceof ConstraintViolationException violated ? violated(violated) : failed(failure);
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException failure) {
        return unreadable(failure);
    }

    @ServerExceptionMapper
    Response defined(InvalidDefinitionException failure) {
        return unreadable(failure);
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException failure) {
        ProblemException refused = JsonFaults.firstIn(failure, ProblemException.class);
        if (refused != null) {
            return ProblemAnswers.of(refused);
        }
        try {
            return ProblemAnswers.of(JsonFaults.of(failure));
        } catch (InvalidDefinitionException ours) {
            return failed(ours);
        }
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException failure) {
        return challenge("Bearer");
    }

    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException failure) {
        if (SignInAway.isCauseOf(failure)) {
            LOG.warnf("Tokens cannot be checked: %s", failure);
            return ProblemAnswers.of(SignInAway.refusal());
        }
        return challenge("Bearer error=\"invalid_token\"");
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure) {
        return ProblemAnswers.of(StatusProblems.of(403));
    }

    @ServerExceptionMapper
    Response web(WebApplicationException failure) {
        Response meant = failure.getResponse();
        if (meant.getStatus() < 400) {
            return meant;
        }
        ProblemException refused = JsonFaults.firstIn(failure, ProblemException.class);
        if (refused != null) {
            return ProblemAnswers.of(refused);
        }
        if (failure.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        if (meant.getStatus() >= 500 && meant.getStatus() != 503) {
            return failed(failure);
        }
        if (meant.getStatus() == 404 && failure.getCause() != null) {
            // JAX-RS wants 404 for a parameter that cannot be converted; a client understands 400 better.
            return ProblemAnswers.of(CommonProblem.INVALID_VALUE, "A value in the address has the wrong form.");
        }
        return keepingHeaders(ProblemAnswers.of(StatusProblems.of(meant.getStatus())), meant);
    }

    @ServerExceptionMapper
    Response failed(Throwable failure) {
        ProblemException refused = JsonFaults.firstIn(failure, ProblemException.class);
        if (refused != null) {
            return ProblemAnswers.of(refused);
        }
        Optional<RefusedException> database = DatabaseFailure.refusalOf(failure);
        if (database.isPresent()) {
            LOG.warnf(failure, "Answered %s", database.get().refusal().name());
            return ProblemAnswers.of(database.get());
        }
        if (JsonFaults.firstIn(failure, OIDCException.class) != null) {
            LOG.warnf("Tokens cannot be checked: %s", failure);
            return ProblemAnswers.of(SignInAway.refusal());
        }
        if (FormFaults.isWhy(failure)) {
            return ProblemAnswers.of(CommonProblem.INVALID_VALUE, "The form cannot be read.");
        }
        LOG.errorf(failure, "A request failed");
        return ProblemAnswers.of(CommonProblem.INTERNAL_ERROR, StatusProblems.INTERNAL);
    }

    private static Response challenge(String scheme) {
        Response problem = ProblemAnswers.of(StatusProblems.of(401));
        return Response.fromResponse(problem)
                .header(HttpHeaders.WWW_AUTHENTICATE, scheme)
                .build();
    }

    private static Response keepingHeaders(Response problem, Response meant) {
        var answer = Response.fromResponse(problem);
        for (String name : KEPT_HEADERS) {
            String value = meant.getHeaderString(name);
            if (value != null && problem.getHeaderString(name) == null) {
                answer.header(name, value);
            }
        }
        return answer.build();
    }
}

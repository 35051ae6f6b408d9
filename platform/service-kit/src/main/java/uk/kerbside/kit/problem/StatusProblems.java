package uk.kerbside.kit.problem;

/** The code and the detail for what the framework refuses by status alone. */
final class StatusProblems {
    private StatusProblems() {}

    static RefusedException of(int status) {
        return switch (status) {
            case 401 -> new RefusedException(CommonProblem.UNAUTHENTICATED, "Send a valid access token.");
            case 403 -> new RefusedException(CommonProblem.FORBIDDEN, "Your role does not allow this.");
            case 404 -> new RefusedException(CommonProblem.NOT_FOUND, "There is nothing at this address.");
            case 405 ->
                new RefusedException(CommonProblem.METHOD_NOT_ALLOWED, "This address does not know that method.");
            case 406 ->
                new RefusedException(
                        CommonProblem.NOT_ACCEPTABLE, "We cannot answer in the format the Accept header asks for.");
            case 409 ->
                new RefusedException(CommonProblem.CONFLICTING_CHANGE, "Somebody else changed this at the same time.");
            case 412 -> new RefusedException(CommonProblem.STALE, "This has changed since you read it.");
            case 413 -> new RefusedException(CommonProblem.BODY_TOO_LARGE, "The body is larger than we accept here.");
            case 414 -> new RefusedException(CommonProblem.ADDRESS_TOO_LONG, "The address is longer than we accept.");
            case 415 ->
                new RefusedException(
                        CommonProblem.UNSUPPORTED_MEDIA_TYPE, "We cannot read a body of that Content-Type here.");
            case 428 ->
                new RefusedException(CommonProblem.PRECONDITION_REQUIRED, "Send the ETag you read as If-Match.");
            case 429 -> new RefusedException(CommonProblem.TOO_MANY_REQUESTS, "Slow down, then try again.");
            case 431 -> new RefusedException(CommonProblem.HEADERS_TOO_LARGE, "The headers are longer than we accept.");
            case 503 -> new RefusedException(CommonProblem.SERVICE_UNAVAILABLE, "We cannot answer just now.");
            default ->
                status >= 400 && status < 500
                        ? new RefusedException(CommonProblem.INVALID_REQUEST, "The request is not valid.")
                        : new RefusedException(CommonProblem.INTERNAL_ERROR, INTERNAL);
        };
    }

    static final String INTERNAL = "Something went wrong on our side. It has been recorded under the trace id.";
}

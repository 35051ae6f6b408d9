package uk.kerbside.kit.problem;

/** What every service may answer, whatever it does. */
public enum CommonProblem implements Refusal {
    MALFORMED_JSON(400, "The body is not JSON we can read"),
    UNKNOWN_FIELD(400, "The body has a field we do not know"),
    INVALID_VALUE(400, "A value is not valid"),
    BODY_MISSING(400, "The request needs a body"),
    INVALID_HEADER(400, "A header is not valid"),
    INVALID_CURSOR(400, "The cursor does not belong to this list"),
    INVALID_REQUEST(400, "The request is not valid"),
    IDEMPOTENCY_KEY_MISSING(400, "The request needs an Idempotency-Key"),
    IDEMPOTENCY_KEY_INVALID(400, "The Idempotency-Key is not valid"),
    ON_BEHALF_OF_MISSING(400, "Say whose account this is about"),
    UNAUTHENTICATED(401, "Sign in first"),
    CALL_PASS_INVALID(403, "The call pass is not valid"),
    FORBIDDEN(403, "You may not do this"),
    VERIFICATION_TOO_LOW(403, "The caller is not verified far enough for this"),
    SCOPE_MISSING(403, "You were not trusted with this"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "This cannot be done here"),
    NOT_ACCEPTABLE(406, "We cannot answer in that format"),
    CONFLICTING_CHANGE(409, "Somebody else changed this at the same time"),
    REQUEST_IN_FLIGHT(409, "The same request is still being worked on"),
    NO_ACCOUNT(409, "You have no account yet"),
    ACCOUNT_NOT_CHOSEN(409, "You have several accounts: choose one"),
    STALE(412, "This has changed since you read it"),
    BODY_TOO_LARGE(413, "The body is too large"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "We cannot read that format"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used for another request"),
    PRECONDITION_REQUIRED(428, "Say which version you want to change"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    SERVICE_UNAVAILABLE(503, "We cannot answer just now"),
    ACCOUNT_CATCHING_UP(503, "A change to the account has not arrived here yet");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}

package uk.kerbside.kit.http;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.idempotency.RequestBody;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.InvalidRequestException;

/**
 * Every body on its way in: no larger than it may be, there when it must be, remembered when the request carries an
 * idempotency key.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
class IncomingBody implements ReaderInterceptor {
    private static final MediaType CSV = new MediaType("text", "csv");

    private final RequestBody requestBody;
    private final long limit;
    private final long importLimit;

    IncomingBody(RequestBody requestBody, HttpSettings settings) {
        this.requestBody = requestBody;
        this.limit = settings.bodyLimit().asLongValue();
        this.importLimit = settings.importLimit().asLongValue();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        boolean isImport = CSV.isCompatible(reading.getMediaType());
        var limited = new LimitedStream(reading.getInputStream(), isImport ? importLimit : limit);
        reading.setInputStream(limited);
        if (!isImport && reading.getHeaders().containsKey(Idempotent.HEADER)) {
            byte[] body = limited.readAllBytes();
            requestBody.isRead(body);
            reading.setInputStream(new ByteArrayInputStream(body));
        }
        Object read = reading.proceed();
        if (read == null) {
            throw new InvalidRequestException(CommonProblem.BODY_MISSING, List.of());
        }
        return read;
    }
}

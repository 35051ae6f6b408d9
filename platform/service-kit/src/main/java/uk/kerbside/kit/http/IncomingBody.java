package uk.kerbside.kit.http;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
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
 * idempotency key. (An import is a stream; whoever sends it twice is told by its rows.)
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
class IncomingBody implements ReaderInterceptor {
    private final BodyLimits limits;
    private final RequestBody requestBody;

    IncomingBody(BodyLimits limits, RequestBody requestBody) {
        this.limits = limits;
        this.requestBody = requestBody;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        LimitedStream body = limits.limit(reading.getInputStream(), reading.getMediaType());
        if (reading.getHeaders().containsKey(Idempotent.HEADER) && !limits.isImport(reading.getMediaType())) {
            byte[] whole = body.readAllBytes();
            requestBody.isRead(whole);
            reading.setInputStream(new ByteArrayInputStream(whole));
        } else {
            reading.setInputStream(body);
        }
        Object read = reading.proceed();
        if (read == null) {
            throw new InvalidRequestException(CommonProblem.BODY_MISSING, List.of());
        }
        return read;
    }
}

package uk.kerbside.kit.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Has requests read, and answers written, with the strict mapper. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
class StrictJsonForRequests implements ContextResolver<ObjectMapper> {
    private final StrictJson json;

    StrictJsonForRequests(StrictJson json) {
        this.json = json;
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return json.mapper();
    }
}

package uk.kerbside.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** How much of a body is read: an import may be long, everything else is short. */
@ApplicationScoped
class BodyLimits {
    private static final MediaType CSV = new MediaType("text", "csv");

    private final long ordinary;
    private final long ofImports;

    BodyLimits(HttpSettings settings) {
        this.ordinary = settings.bodyLimit().asLongValue();
        this.ofImports = settings.importLimit().asLongValue();
    }

    boolean isImport(MediaType type) {
        return type != null && CSV.isCompatible(type);
    }

    LimitedStream limit(InputStream body, MediaType type) {
        return new LimitedStream(body, isImport(type) ? ofImports : ordinary);
    }
}

package uk.kerbside.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;

/** How much of a body is read: an import may be long, a file longer than other requests, everything else is short. */
@ApplicationScoped
class BodyLimits {
    private static final MediaType CSV = new MediaType("text", "csv");
    private static final List<MediaType> FILES = List.of(
            MediaType.APPLICATION_OCTET_STREAM_TYPE,
            new MediaType("application", "pdf"),
            new MediaType("image", MediaType.MEDIA_TYPE_WILDCARD));

    private final long ordinary;
    private final long ofFiles;
    private final long ofImports;

    BodyLimits(HttpSettings settings) {
        this.ordinary = settings.bodyLimit().asLongValue();
        this.ofFiles = settings.fileLimit().asLongValue();
        this.ofImports = settings.importLimit().asLongValue();
    }

    boolean isImport(MediaType type) {
        return type != null && CSV.isCompatible(type);
    }

    LimitedStream limit(InputStream body, MediaType type) {
        if (isImport(type)) {
            return new LimitedStream(body, ofImports);
        }
        return new LimitedStream(body, isFile(type) ? ofFiles : ordinary);
    }

    private static boolean isFile(MediaType type) {
        return type != null && FILES.stream().anyMatch(file -> file.isCompatible(type));
    }
}

package uk.kerbside.permits.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Figures of evidence that are no rule of a permit type. How large a file may be is {@code kerbside.http.file-limit}. */
@ConfigMapping(prefix = "kerbside.permits.evidence")
public interface EvidenceSettings {
    /** How many documents an application may have at once. */
    @WithDefault("20")
    int mostPerApplication();

    /** How many pixels a picture may have; one that unpacks to more is not opened. */
    @WithDefault("120000000")
    long mostPixels();

    /** What searches files for viruses. */
    Scanner scanner();

    /** A ClamAV daemon (clamd) that listens on TCP. */
    interface Scanner {
        /** Whether files are searched at all; while they are not, each says that it was not. */
        @WithDefault("false")
        boolean enabled();

        /** Where it listens; needed when it is enabled. */
        Optional<String> host();

        /** Its port. */
        @WithDefault("3310")
        int port();

        /** How long to wait for a connection. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** How long to wait for each answer. */
        @WithDefault("20s")
        Duration readTimeout();
    }
}

package uk.kerbside.badplatform.kernel;

import java.time.Instant;

/** A value that reads a clock. */
class ReadsClock {
    Instant at = Instant.now();
}

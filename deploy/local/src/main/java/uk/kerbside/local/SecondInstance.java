package uk.kerbside.local;

import java.net.URI;
import java.time.Duration;

/** A second process of a service, beside the one of the stack. */
public final class SecondInstance implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChildProcess process;
    private final URI address;

    SecondInstance(ChildProcess process, URI address) {
        this.process = process;
        this.address = address;
    }

    public URI address() {
        return address;
    }

    /** Ends it the hard way, as a power cut would. */
    public void kill() {
        process.kill();
    }

    /** Ends it cleanly; does nothing when it has ended. */
    @Override
    public void close() {
        process.terminate(PATIENCE);
    }
}

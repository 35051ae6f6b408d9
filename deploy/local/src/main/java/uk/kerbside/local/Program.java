package uk.kerbside.local;

import java.time.Duration;

/** How one part is prepared, started, watched and stopped. */
interface Program {

    Part part();

    /** What must be there before the process starts: unpacked binaries, a formatted disk, configuration files. */
    void prepare() throws InterruptedException;

    Launch launch();

    /** Whether it can be used now. Cheap, and false rather than an exception while it is starting. */
    boolean isReady();

    /** Work inside the ready part before others may use it: databases, topics. */
    default void finish() throws InterruptedException {}

    /** Ends it cleanly, by force if it takes too long: what it leaves for its next start is written at the end. */
    default void stop(ChildProcess process) {
        process.terminate(Duration.ofSeconds(60));
    }

    /** Ends one that a killed launcher left behind. */
    default void stopLeftOver(ProcessHandle process) {
        Leftovers.end(process, Duration.ofSeconds(60));
    }
}

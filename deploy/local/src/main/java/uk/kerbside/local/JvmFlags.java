package uk.kerbside.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Java options for small heaps on a shared machine, limited to those the running JDK knows. */
final class JvmFlags {

    private JvmFlags() {}

    /**
     * How eagerly it compiles. A JVM that lives for a minute or two (a tool, a part of a stack for tests) never earns what
     * the optimising compiler costs.
     */
    static List<String> forLife(boolean isLong) {
        return isLong ? List.of() : List.of("-XX:TieredStopAtLevel=1");
    }

    static List<String> forHeap(int megabytes) {
        return forHeap(megabytes, Runtime.version().feature());
    }

    /**
     * Makes a start cheaper by the classes an earlier run of the same program left in {@code archive}, whose folder must
     * exist. One that may write them does so when it ends by itself, which then takes some seconds longer, and again when
     * program or JDK have changed; what the JVM has to say about that would only fill the log.
     */
    static List<String> sharingClasses(Path archive, boolean mayWrite) {
        if (!mayWrite && !Files.exists(archive)) {
            return List.of();
        }
        return List.of(
                mayWrite ? "-XX:+AutoCreateSharedArchive" : "-XX:-AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off");
    }

    static List<String> forHeap(int megabytes, int jdk) {
        List<String> flags = new ArrayList<>(List.of(
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true",
                "-Dfile.encoding=UTF-8"));
        if (jdk >= 24) {
            // JEP 519 made them a product option in 25; in 24 they are still experimental.
            if (jdk == 24) {
                flags.add("-XX:+UnlockExperimentalVMOptions");
            }
            flags.add("-XX:+UseCompactObjectHeaders");
        }
        return flags;
    }
}

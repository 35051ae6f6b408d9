package uk.kerbside.local;

import java.util.ArrayList;
import java.util.List;

/** Java options for small heaps on a shared machine, limited to those the running JDK knows. */
final class JvmFlags {

    private JvmFlags() {}

    static List<String> forHeap(int megabytes) {
        return forHeap(megabytes, Runtime.version().feature());
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

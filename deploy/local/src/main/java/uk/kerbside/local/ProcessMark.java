package uk.kerbside.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells one run of a process from another one that was given the same number later.
 *
 * <p>On Linux it is the boot and the tick of the start, both exact; a start time computed from the wall clock moves when the
 * clock is set. Elsewhere the operating system's start time has to do.
 */
final class ProcessMark {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    // proc(5): the 22nd field of stat; the first two are the number and the bracketed name, which may hold spaces.
    private static final int START_FIELD_AFTER_NAME = 19;

    private ProcessMark() {}

    /** Empty when there is no such process, or it ended and only waits for its parent. */
    static Optional<String> of(long pid) {
        if (!Files.exists(BOOT)) {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .flatMap(process -> process.info().startInstant())
                    .map(Object::toString);
        }
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            boolean ended = fields[0].equals("Z") || fields[0].equals("X");
            String boot = Files.readString(BOOT).strip();
            return ended ? Optional.empty() : Optional.of(boot + ":" + fields[START_FIELD_AFTER_NAME]);
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            // Reading a process that ends meanwhile answers "no such process" instead of "no such file".
            return Optional.empty();
        }
    }
}

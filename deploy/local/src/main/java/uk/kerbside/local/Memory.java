package uk.kerbside.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Real memory of processes as proportional set size: a page shared by n processes counts 1/n for each, so that the sum over
 * PostgreSQL's many processes is what the machine really gives.
 */
final class Memory {

    private static final long KIBIBYTE = 1024;

    private Memory() {}

    /** Bytes of a process and all its descendants; empty where the system does not tell. */
    static OptionalLong ofTree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(ProcessHandle::pid)
                .map(Memory::of)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .reduce(Long::sum);
    }

    static OptionalLong of(long pid) {
        Path file = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException unknown) {
            return OptionalLong.empty();
        }
    }
}

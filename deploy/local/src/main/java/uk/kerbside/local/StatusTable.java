package uk.kerbside.local;

import java.util.OptionalLong;

/** Addresses, health and memory of a running stack. */
final class StatusTable {

    private static final double MEBIBYTE = 1024.0 * 1024.0;

    private StatusTable() {}

    /** Prints the table and answers whether all parts are healthy. */
    static boolean print(RunningStack stack, Terminal terminal) {
        boolean allHealthy = true;
        long total = 0;
        terminal.say(String.format("  %-20s %-24s %-9s %10s", "part", "address", "health", "memory"));
        for (Part part : Part.values()) {
            if (!stack.parts().contains(part)) {
                continue;
            }
            boolean healthy = stack.isHealthy(part);
            allHealthy &= healthy;
            OptionalLong memory = stack.memory(part);
            total += memory.orElse(0);
            terminal.say(String.format(
                    "  %-20s %-24s %-9s %10s",
                    part.title(), stack.shownAddress(part), word(stack, part, healthy), megabytes(memory)));
        }
        OptionalLong launcher = stack.memoryOfLauncher();
        total += launcher.orElse(0);
        terminal.say(String.format("  %-20s %-24s %-9s %10s", "launcher", "", "", megabytes(launcher)));
        terminal.say(String.format("  %-20s %-24s %-9s %10s", "together", "", "", megabytes(OptionalLong.of(total))));
        return allHealthy;
    }

    private static String word(RunningStack stack, Part part, boolean healthy) {
        if (!healthy) {
            return "NOT READY";
        }
        return stack.isDegraded(part) ? "degraded" : "healthy";
    }

    private static String megabytes(OptionalLong bytes) {
        return bytes.isPresent() && bytes.getAsLong() > 0
                ? String.format("%.0f MiB", bytes.getAsLong() / MEBIBYTE)
                : "-";
    }
}

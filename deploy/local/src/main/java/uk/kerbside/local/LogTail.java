package uk.kerbside.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, for the message about a part that failed. */
final class LogTail {

    private static final int LINES = 20;

    private LogTail() {}

    static String of(Path log) {
        try {
            // Not every program writes UTF-8 when it is dying; ISO 8859-1 reads any bytes.
            List<String> lines =
                    Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
            return "The last lines of " + log + ":\n  " + String.join("\n  ", last);
        } catch (IOException e) {
            return "Its log " + log + " cannot be read: " + e.getMessage();
        }
    }
}

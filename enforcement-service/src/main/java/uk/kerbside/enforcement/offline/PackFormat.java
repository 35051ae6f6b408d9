package uk.kerbside.enforcement.offline;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import uk.kerbside.kernel.finding.Outcome;

/**
 * A pack as bytes, for a program to read from the front:
 *
 * <pre>
 * "KBPK", version 1, kind 0 (whole) or 1 (delta)
 * text packId, text device, text day (ISO 8601)
 * int64 day begins, day ends, as of, expires        milliseconds since 1970, high byte first
 * number of outcomes,  each: text
 * number of lines,     each: text place, text bay class
 * number of patterns,  each: for every line: number of stretches, each: milliseconds after the day began, outcome
 * number of entries,   each: 8 bytes hash, usual pattern, number of exceptions, each: reading, pattern
 * </pre>
 *
 * <p>Numbers are LEB128 (seven bits a byte, low bits first, the high bit says that more follow); a text is its number of
 * bytes and UTF-8. Entries stand in the order of their hashes, unsigned.
 */
final class PackFormat {
    private static final byte[] MAGIC = {'K', 'B', 'P', 'K', 1};
    private static final int SEVEN = 7;
    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private PackFormat() {}

    static byte[] write(
            OfflinePack pack, boolean isDelta, PackDay day, Instant asOf, List<PackLine> lines, PackBuilder built) {
        PackFormat format = new PackFormat();
        format.head(pack, isDelta, day, asOf);
        format.number(Outcome.values().length);
        for (Outcome outcome : Outcome.values()) {
            format.text(outcome.name());
        }
        format.number(lines.size());
        lines.forEach(line -> {
            format.text(line.place().code().value());
            format.text(line.bay().name());
        });
        format.patterns(built.patterns());
        format.entries(built.entries());
        return format.out.toByteArray();
    }

    private void head(OfflinePack pack, boolean isDelta, PackDay day, Instant asOf) {
        out.writeBytes(MAGIC);
        out.write(isDelta ? 1 : 0);
        text(pack.packId().toString());
        text(pack.device());
        text(pack.on().toString());
        instant(day.from());
        instant(day.until());
        instant(asOf);
        instant(pack.expiresAt());
    }

    private void patterns(List<Pattern> patterns) {
        number(patterns.size());
        for (Pattern pattern : patterns) {
            for (List<Pattern.Stretch> line : pattern.lines()) {
                number(line.size());
                line.forEach(stretch -> {
                    number(stretch.fromMillis());
                    number(stretch.outcome().ordinal());
                });
            }
        }
    }

    private void entries(List<PackEntry> entries) {
        number(entries.size());
        for (PackEntry entry : entries) {
            fixed(entry.hash());
            number(entry.usual());
            number(entry.exceptions().size());
            entry.exceptions().forEach((reading, pattern) -> {
                number(reading);
                number(pattern);
            });
        }
    }

    private void instant(Instant instant) {
        fixed(instant.toEpochMilli());
    }

    private void fixed(long value) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(0, value).array());
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
    }

    private void number(long value) {
        long rest = value;
        while (rest > LOW) {
            out.write((int) (rest & LOW) | MORE);
            rest >>>= SEVEN;
        }
        out.write((int) rest);
    }
}

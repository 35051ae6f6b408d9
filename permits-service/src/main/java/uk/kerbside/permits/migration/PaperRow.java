package uk.kerbside.permits.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.kerbside.kit.imports.CsvImport;
import uk.kerbside.kit.imports.CsvRow;

/**
 * A row of a file of paper permits as it stands there. It names a person, so it is kept only until it has been worked
 * on.
 *
 * @param line where it begins in the file, the header being line 1
 * @param complete whether it has a value, perhaps an empty one, for each column
 * @param values what is not empty, by column
 */
public record PaperRow(long line, boolean complete, Map<String, String> values) {
    private static final String PART = "\u001f";
    private static final int SHOWN = 32;

    /** The columns of such a file, in whatever order. */
    enum Column {
        PERMIT_NUMBER,
        TYPE,
        HOLDER,
        EMAIL,
        PHONE,
        ADDRESS,
        POSTCODE,
        UPRN,
        VRM,
        PLACE,
        START,
        EXPIRY,
        ISSUED_AT;

        String header() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PaperRow {
        values = new TreeMap<>(values);
    }

    /** A file with those columns. */
    static CsvImport file() {
        return CsvImport.withColumns(
                Arrays.stream(Column.values()).map(Column::header).toArray(String[]::new));
    }

    static PaperRow of(CsvRow row) {
        Map<String, String> known = new TreeMap<>();
        for (Column column : Column.values()) {
            row.text(column.header()).ifPresent(value -> known.put(column.header(), value));
        }
        return new PaperRow(row.line(), row.isComplete(), known);
    }

    Optional<String> text(Column column) {
        return Optional.ofNullable(values.get(column.header()));
    }

    public Optional<String> holder() {
        return text(Column.HOLDER);
    }

    public Optional<String> email() {
        return text(Column.EMAIL);
    }

    public Optional<String> phone() {
        return text(Column.PHONE);
    }

    public Optional<String> address() {
        return text(Column.ADDRESS);
    }

    public Optional<String> postcode() {
        return text(Column.POSTCODE);
    }

    public Optional<String> uprn() {
        return text(Column.UPRN);
    }

    /** The same for two rows that say the same; says nothing about what they say. */
    String fingerprint() {
        String all = values.entrySet().stream()
                .map(entry -> entry.getKey() + PART + entry.getValue())
                .collect(Collectors.joining(PART, complete + PART, ""));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, SHOWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Row " + line;
    }
}

package uk.kerbside.kit.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import uk.kerbside.kit.problem.RefusedException;

/**
 * One kind of file: which columns it has. Immutable and thread-safe; {@link #open} reads one file as a stream, however
 * long it is.
 */
public final class CsvImport {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(false)
            .setAllowMissingColumnNames(false)
            .get();

    private final List<String> columns;

    private CsvImport(List<String> columns) {
        this.columns = columns;
    }

    /** A file that has these columns, in whatever order, and perhaps others, which are ignored. */
    public static CsvImport withColumns(String... columns) {
        return new CsvImport(List.of(columns));
    }

    /**
     * Begins to read a file: UTF-8, commas, quotes as in RFC 4180, with or without a byte order mark. The caller
     * closes what is returned.
     *
     * @throws RefusedException one of {@link ImportRefusal}
     */
    public CsvRows open(InputStream file) {
        return whileReading(() -> {
            CSVParser parser = CSVParser.builder()
                    .setReader(reader(withoutByteOrderMark(file)))
                    .setFormat(FORMAT)
                    .get();
            requireColumns(parser);
            return new CsvRows(parser);
        });
    }

    private void requireColumns(CSVParser parser) {
        List<String> named = parser.getHeaderNames().stream().map(String::strip).toList();
        if (named.isEmpty()) {
            throw new RefusedException(ImportRefusal.FILE_EMPTY, "The file has no first line to name its columns.");
        }
        if (Set.copyOf(named).size() < named.size()) {
            // Which of the two would count is nobody's guess.
            throw new RefusedException(ImportRefusal.HEADER_UNEXPECTED, "The first line must name each column once.");
        }
        Set<String> missing = new TreeSet<>(columns);
        missing.removeAll(named);
        if (!missing.isEmpty()) {
            throw new RefusedException(
                    ImportRefusal.HEADER_UNEXPECTED,
                    "The first line does not name " + String.join(", ", missing) + ".");
        }
    }

    private static InputStream withoutByteOrderMark(InputStream file) throws IOException {
        PushbackInputStream start = new PushbackInputStream(file, BYTE_ORDER_MARK.length);
        byte[] first = start.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
            start.unread(first);
        }
        return start;
    }

    /** Bytes that are no UTF-8 end the import, instead of turning into question marks in somebody's name. */
    private static Reader reader(InputStream file) {
        return new BufferedReader(new InputStreamReader(
                file,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    static <T> T whileReading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (UncheckedIOException e) {
            throw refusal(e.getCause());
        } catch (IOException e) {
            throw refusal(e);
        } catch (IllegalArgumentException e) {
            // A column without a name.
            throw new RefusedException(ImportRefusal.HEADER_UNEXPECTED, "The first line must name each column once.");
        }
    }

    private static RefusedException refusal(IOException failure) {
        return failure instanceof CharacterCodingException
                ? new RefusedException(ImportRefusal.FILE_NOT_TEXT, "The file is not text in UTF-8.")
                : new RefusedException(
                        ImportRefusal.FILE_NOT_CSV, "The file stopped being CSV: check its quotation marks.");
    }

    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }
}

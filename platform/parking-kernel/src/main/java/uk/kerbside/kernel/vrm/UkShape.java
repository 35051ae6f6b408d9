package uk.kerbside.kernel.vrm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One shape of a style: which characters may stand at each position.
 *
 * <p>Read from a table of sets and shapes, in which each character of a shape names a set:
 *
 * <pre>{@code
 * kind,name,characters
 * set,A,ABCDEFGHJKLMNOPRSTUVWXY
 * shape,CURRENT,AA19BBB
 * }</pre>
 */
record UkShape(UkGrammar grammar, List<String> positions) {
    /** How many characters a mark issued here has at most. */
    static final int LONGEST = 7;

    private static final String HEADER = "kind,name,characters";
    private static final int COLUMNS = 3;

    private static final List<List<UkShape>> BY_LENGTH = byLength(read());

    UkShape {
        positions = List.copyOf(positions);
    }

    /** Every shape a mark of that length may have. */
    static List<UkShape> ofLength(int length) {
        return length <= LONGEST ? BY_LENGTH.get(length) : List.of();
    }

    int length() {
        return positions.size();
    }

    boolean allows(int position, char c) {
        return positions.get(position).indexOf(c) >= 0;
    }

    /** Whether a mark of this shape's length has it. */
    boolean fits(String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (!allows(i, mark.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** @throws IllegalArgumentException when the table breaks its own rules */
    static List<UkShape> parse(String csv) {
        List<String> lines = csv.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("The table of marks begins with " + HEADER);
        }
        Map<Character, String> sets = new HashMap<>();
        List<UkShape> shapes = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != COLUMNS || cells[2].isEmpty()) {
                throw new IllegalArgumentException("This line has not three cells: " + line);
            }
            switch (cells[0]) {
                case "set" -> sets.put(cells[1].charAt(0), cells[2]);
                case "shape" -> shapes.add(shape(cells, sets));
                default -> throw new IllegalArgumentException("A line is a set or a shape, not " + cells[0]);
            }
        }
        return List.copyOf(shapes);
    }

    private static UkShape shape(String[] cells, Map<Character, String> sets) {
        List<String> positions =
                cells[2].chars().mapToObj(name -> sets.get((char) name)).toList();
        if (positions.contains(null) || positions.size() > LONGEST) {
            throw new IllegalArgumentException("This shape is too long or names a set that is not there: " + cells[2]);
        }
        return new UkShape(UkGrammar.valueOf(cells[1]), positions);
    }

    private static List<UkShape> read() {
        try (InputStream table = UkShape.class.getResourceAsStream("uk-grammars.csv")) {
            return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<UkShape>> byLength(List<UkShape> shapes) {
        return IntStream.rangeClosed(0, LONGEST)
                .mapToObj(length -> shapes.stream()
                        .filter(shape -> shape.length() == length)
                        .toList())
                .toList();
    }
}

package uk.kerbside.kernel.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Place;

/**
 * Which contravention is suggested, by class of bay and by what was found: a table, so that a council can change it
 * without a release.
 *
 * <pre>{@code
 * bay_class,lapsed,lapsed_paid_time,not_yet,otherwise,max_stay
 * RESIDENT,19,19,19,12,30
 * }</pre>
 *
 * <p>Code 19 needs a permit that would have been valid for that very place at some time; another zone's permit is 12.
 * A tribunal has thrown out a 12 where 19 was right.
 */
public final class ContraventionCodes {
    private static final String HEADER = "bay_class,lapsed,lapsed_paid_time,not_yet,otherwise,max_stay";
    private static final int COLUMNS = 6;

    /** The only contraventions a right can excuse; no other is ever suggested for want of one. */
    private static final Set<String> EXCUSABLE =
            Set.of("01", "05", "06", "11", "12", "16", "19", "22", "30", "52", "53", "73", "80", "82", "83", "85");

    /** What is missing: the column of the table. */
    enum Want {
        LAPSED,
        LAPSED_PAID_TIME,
        NOT_YET,
        OTHERWISE,
        STAY_OVER
    }

    private final Map<BayClass, List<String>> rows;

    private ContraventionCodes(Map<BayClass, List<String>> rows) {
        this.rows = rows;
    }

    /** The table of London councils' codes for higher and lower contraventions. */
    public static ContraventionCodes standard() {
        try (InputStream table = ContraventionCodes.class.getResourceAsStream("contravention-codes.csv")) {
            return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException unless it has every class of bay once, and only codes a right can excuse */
    public static ContraventionCodes parse(String csv) {
        List<String> lines = csv.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("The table of codes begins with " + HEADER);
        }
        Map<BayClass, List<String>> rows = new EnumMap<>(BayClass.class);
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            if (cells.size() != COLUMNS || !EXCUSABLE.containsAll(cells.subList(1, COLUMNS))) {
                throw new IllegalArgumentException("A row has a bay class and five codes a right can excuse: " + line);
            }
            if (rows.put(BayClass.valueOf(cells.getFirst()), cells.subList(1, COLUMNS)) != null) {
                throw new IllegalArgumentException(cells.getFirst() + " is in the table twice");
            }
        }
        if (rows.size() != BayClass.values().length) {
            throw new IllegalArgumentException("The table of codes has a row for each class of bay");
        }
        return new ContraventionCodes(rows);
    }

    /** Whether a right can excuse that contravention at all. */
    public static boolean isExcusable(String code) {
        return EXCUSABLE.contains(code);
    }

    /**
     * The place's own pair of codes for a class of bay comes before the table. Its code for a lapse stands for every cell
     * that says the same as the table's; one no right can excuse is passed over, whoever wrote it.
     */
    String code(Place place, BayClass bay, Want want) {
        List<String> row = rows.get(bay);
        String usual = row.get(want.ordinal());
        Place.Contraventions own = place.contraventions().get(bay);
        if (own == null) {
            return usual;
        }
        String code =
                switch (want) {
                    case OTHERWISE -> own.otherwise();
                    case LAPSED -> own.lapsed();
                    case LAPSED_PAID_TIME, NOT_YET, STAY_OVER ->
                        usual.equals(row.get(Want.LAPSED.ordinal())) ? own.lapsed() : usual;
                };
        return isExcusable(code) ? code : usual;
    }

    @Override
    public String toString() {
        return rows.entrySet().stream()
                .map(row -> row.getKey() + "," + String.join(",", row.getValue()))
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }
}

package uk.kerbside.kernel.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How long a vehicle is observed before a contravention is taken to have happened, by its code: a table, as
 * {@link ContraventionCodes} is.
 *
 * <pre>{@code
 * code,minutes
 * 12,5
 * }</pre>
 */
public final class ObservationPeriods {
    private static final String HEADER = "code,minutes";
    private static final int LONGEST = 60;

    private final Map<String, Duration> periods;

    private ObservationPeriods(Map<String, Duration> periods) {
        this.periods = periods;
    }

    /** What is usual in London. */
    public static ObservationPeriods standard() {
        try (InputStream table = ObservationPeriods.class.getResourceAsStream("observation-periods.csv")) {
            return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException unless each row has a code a right can excuse, once, and 0 to 60 minutes */
    public static ObservationPeriods parse(String csv) {
        List<String> lines = csv.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("The table of observation periods begins with " + HEADER);
        }
        Map<String, Duration> periods = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != 2
                    || !ContraventionCodes.isExcusable(cells[0])
                    || !cells[1].matches("\\d{1,2}")
                    || Integer.parseInt(cells[1]) > LONGEST) {
                throw new IllegalArgumentException("A row has a code a right can excuse and 0 to 60 minutes: " + line);
            }
            if (periods.put(cells[0], Duration.ofMinutes(Integer.parseInt(cells[1]))) != null) {
                throw new IllegalArgumentException(cells[0] + " is in the table twice");
            }
        }
        return new ObservationPeriods(periods);
    }

    /** Empty for a code that needs none. */
    Optional<Duration> of(String code) {
        return Optional.ofNullable(periods.get(code)).filter(period -> !period.isZero());
    }

    @Override
    public String toString() {
        return periods.entrySet().stream()
                .map(row -> row.getKey() + "," + row.getValue().toMinutes())
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }
}

package uk.kerbside.permits.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kit.imports.CsvImport;
import uk.kerbside.kit.imports.CsvRow;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.support.Catalogue;
import uk.kerbside.testkit.CouncilFiles;

/** The council of the sample files, and a row to change one thing in. */
final class PaperCouncil {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private PaperCouncil() {}

    static PaperRules rules() {
        Map<String, Set<String>> labels = configured("labels.");
        return new PaperRules(
                new TypeLabels(Catalogue.types(), labels, configured("labels-by-place.")), places(), TODAY);
    }

    /** What the service ships with. */
    private static Map<String, Set<String>> configured(String kind) {
        String prefix = "kerbside.permits.migration." + kind;
        Properties shipped = new Properties();
        try (InputStream file = PaperCouncil.class.getResourceAsStream("/application.properties")) {
            shipped.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shipped.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(
                        key -> key.substring(prefix.length()),
                        key -> Set.of(shipped.getProperty(key).split(","))));
    }

    private static List<CouncilPlace> places() {
        return rows("places.csv", "code", "kind").stream()
                .map(row -> new CouncilPlace(
                        row.text("code").orElseThrow(),
                        PlaceKind.valueOf(row.text("kind").orElseThrow()),
                        "A place",
                        List.of(BayClass.RESIDENT),
                        Optional.empty(),
                        Map.of(),
                        false,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        LocalDate.of(2019, 4, 1),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    /** All rows of the council's file, in their order. */
    static List<PaperRow> file() {
        try (InputStream file = Files.newInputStream(CouncilFiles.file("paper-permits.csv"));
                var rows = PaperRow.file().open(file)) {
            return Stream.iterate(rows.iterator(), it -> it.hasNext(), it -> it)
                    .map(it -> PaperRow.of(it.next()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds properties of the council's gazetteer as accounts does. */
    static Gazetteer gazetteer() {
        Map<String, MatchedProperty> byUprn = new HashMap<>();
        Map<String, List<MatchedProperty>> byAddress = new HashMap<>();
        for (CsvRow row : rows("properties.csv", "uprn")) {
            MatchedProperty property = new MatchedProperty(
                    row.text("uprn").orElseThrow(),
                    row.text("zone"),
                    row.text("ward"),
                    row.text("school_street"),
                    true);
            byUprn.put(property.uprn(), property);
            String address = Stream.of("flat", "house", "street", "town", "postcode")
                    .flatMap(column -> row.text(column).stream())
                    .collect(Collectors.joining(" "));
            byAddress.merge(plain(address), List.of(property), (one, more) -> Stream.concat(one.stream(), more.stream())
                    .toList());
        }
        return rows -> {
            Map<Long, MatchedProperty> found = new HashMap<>();
            for (PaperRow row : rows) {
                MatchedProperty known = row.uprn().map(byUprn::get).orElse(null);
                List<MatchedProperty> fitting = byAddress.getOrDefault(
                        plain(row.address().orElse("") + row.postcode().orElse("")), List.of());
                if (known != null) {
                    found.put(
                            row.line(),
                            new MatchedProperty(known.uprn(), known.zone(), known.ward(), known.schoolStreet(), false));
                } else if (fitting.size() == 1) {
                    found.put(row.line(), fitting.getFirst());
                }
            }
            return found;
        };
    }

    private static List<CsvRow> rows(String name, String... columns) {
        try (InputStream file = Files.newInputStream(CouncilFiles.file(name));
                var rows = CsvImport.withColumns(columns).open(file)) {
            return Stream.iterate(rows.iterator(), it -> it.hasNext(), it -> it)
                    .map(it -> it.next())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** A sound row. */
    static PaperRow row() {
        return new PaperRow(
                2,
                true,
                Map.ofEntries(
                        Map.entry("permit_number", "P100007"),
                        Map.entry("type", "Resident 2nd"),
                        Map.entry("holder", "Rita Resident"),
                        Map.entry("email", "rita@example.org"),
                        Map.entry("phone", "07700 900123"),
                        Map.entry("address", "12 Como Road, Romford"),
                        Map.entry("postcode", "RM7 5ZP"),
                        Map.entry("uprn", "100020000007"),
                        Map.entry("vrm", "AB12CDE"),
                        Map.entry("place", "RO5"),
                        Map.entry("start", "2026-08-13"),
                        Map.entry("expiry", "2027-08-12"),
                        Map.entry("issued_at", "POST")));
    }

    /** The same row with other values; an empty one is left out. */
    static PaperRow rowWith(String... columnsAndValues) {
        Map<String, String> values = new TreeMap<>(row().values());
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            values.remove(columnsAndValues[i]);
            if (!columnsAndValues[i + 1].isEmpty()) {
                values.put(columnsAndValues[i], columnsAndValues[i + 1]);
            }
        }
        return new PaperRow(2, true, values);
    }

    /** A property in zone HO1 on school street S1. */
    static Optional<MatchedProperty> home() {
        return Optional.of(
                new MatchedProperty("100020000007", Optional.of("HO1"), Optional.of("W03"), Optional.of("S1"), false));
    }
}

package uk.kerbside.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Where the story's resident lives and what they drive: a household of the sample council nobody used yet. */
final class People {
    /** Controlled day and night, so that the story is the same at any hour. */
    private static final List<String> ALWAYS_CONTROLLED = List.of("RO5", "UP1", "SQ1");

    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private final RandomGenerator random;

    People(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A household.
     *
     * @param councilTaxReference the reference on its council-tax bill
     */
    record Household(String uprn, String postcode, String zone, String schoolStreet, String councilTaxReference) {}

    /** A household in a school street of a zone that is always controlled, with a reference of its own. */
    Household household(Path council) {
        return household(council, ALWAYS_CONTROLLED);
    }

    /** The same in one zone. */
    Household householdIn(Path council, String zone) {
        return household(council, List.of(zone));
    }

    private Household household(Path council, List<String> zones) {
        try {
            Map<String, List<String>> uprnsOf = new HashMap<>();
            Map<String, String> referenceOf = new HashMap<>();
            for (String[] row : rows(council.resolve("council-tax.csv"))) {
                uprnsOf.computeIfAbsent(row[1], reference -> new ArrayList<>()).add(row[0]);
                referenceOf.put(row[0], row[1]);
            }
            // uprn,flat,house,street,town,postcode,zone,ward,car_free,school_street
            List<Household> suitable = rows(council.resolve("properties.csv")).stream()
                    .filter(row -> row.length == 10 && zones.contains(row[6]))
                    .filter(row -> row[8].equals("N") && !row[9].isBlank() && !row[5].isBlank())
                    .filter(row -> referenceOf.containsKey(row[0])
                            && uprnsOf.get(referenceOf.get(row[0])).size() == 1)
                    .map(row -> new Household(row[0], row[5], row[6], row[9], referenceOf.get(row[0])))
                    .toList();
            return suitable.get(random.nextInt(suitable.size()));
        } catch (IOException e) {
            throw new StoryBreaks("The sample council cannot be read from " + council + ".", e);
        }
    }

    /** A mark in the current style with a zero in it, which somebody will type as the letter O; 01 was never issued. */
    String mark() {
        return letter() + letter() + "0" + (2 + random.nextInt(8)) + letter() + letter() + letter();
    }

    private String letter() {
        return String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length() - 1)));
    }

    private static List<String[]> rows(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
    }
}

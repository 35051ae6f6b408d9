package uk.kerbside.accounts.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands for each word where no real one is at hand: about as long as real ones are, and nobody's. */
final class SampleWords {
    private static final String SENTENCE =
            "We looked at what you sent us, and it does not show the address of your property.";

    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("name", "Rita Resident"),
            Map.entry("holder", "Harry Holder"),
            Map.entry("permitNumber", "P-7KQ2-9XNM"),
            Map.entry("applicationId", "AP-3FQD-8KTM"),
            Map.entry("invoiceNumber", "INV-7KQ2-9XNM"),
            Map.entry("total", "£240.00"),
            Map.entry("permitType", "resident"),
            Map.entry("vehicles", "AB12CDE and XY34ZZZ"),
            Map.entry("vehicle", "AB12CDE"),
            Map.entry("oldVehicle", "AB12CDE"),
            Map.entry("newVehicle", "XY34ZZZ"),
            Map.entry("firstDay", "24 November 2026"),
            Map.entry("lastDay", "23 November 2027"),
            Map.entry("endedOn", "24 November 2026"),
            Map.entry("from", "24 November 2026"),
            Map.entry("until", "30 November 2026"),
            Map.entry("bothUntil", "28 November 2026"),
            Map.entry("appealUntil", "8 December 2026"),
            Map.entry("answerUntil", "8 December 2026"),
            Map.entry("renewUntil", "14 December 2027"),
            Map.entry("payableUntil", "23 December 2026"),
            Map.entry("submitsOn", "10 November 2027"),
            Map.entry("when", "in 14 days"),
            Map.entry("price", "£70.00"),
            Map.entry("oldPrice", "£65.00"),
            Map.entry("amount", "£35.00"),
            Map.entry("place", "Angel car park"),
            Map.entry("bays", "outside 12 to 18 Como Road"),
            Map.entry("permits", "P-7KQ2-9XNM and P-3FQD-8KTM"),
            Map.entry("owed", "address"),
            Map.entry("documents", "utility bill and v5c"),
            Map.entry("description", "Resident permit, 12 months"),
            Map.entry("position", "4"),
            Map.entry("words", SENTENCE),
            Map.entry("reasons", SENTENCE),
            Map.entry("remedy", SENTENCE),
            Map.entry("changes", SENTENCE),
            Map.entry("message", SENTENCE),
            Map.entry("council", "Your council's parking team"),
            Map.entry("website", "parking.example.org"),
            Map.entry("telephone", "020 7946 0000"));

    private SampleWords() {}

    /** One for each; whatever asks only whether it is there gets a yes. */
    static Map<String, String> of(List<String> words) {
        Map<String, String> samples = new HashMap<>();
        words.forEach(word -> samples.put(word, SAMPLES.getOrDefault(word, "yes")));
        return samples;
    }

    /** All are there but one: whoever asks is told that it is empty, and whoever shows it all the same shows the mark. */
    static Map<String, CharSequence> missing(String word, String mark, List<String> words) {
        Map<String, CharSequence> samples = new HashMap<>(of(words));
        samples.put(word, new Missing(mark));
        return samples;
    }

    /** Empty, and not to be overlooked where it is put in. */
    private record Missing(String mark) implements CharSequence {
        @Override
        public int length() {
            return 0;
        }

        @Override
        public char charAt(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return "";
        }

        @Override
        public String toString() {
            return mark;
        }
    }

    /** Only some of them are there, the others are empty. */
    static Map<String, String> only(List<String> some, List<String> words) {
        Map<String, String> samples = of(words);
        samples.replaceAll((word, sample) -> some.contains(word) ? sample : "");
        return samples;
    }
}

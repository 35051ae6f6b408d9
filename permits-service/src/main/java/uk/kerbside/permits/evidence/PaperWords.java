package uk.kerbside.permits.evidence;

import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import uk.kerbside.permits.catalogue.EvidenceSet;

/** Papers as people call them. */
public final class PaperWords {
    private static final Set<String> SPELT = Set.of("GP", "ID", "NHS", "PIP", "V5C");
    /** A GP, a PIP, a V5C; an NHS, an ID. */
    private static final String SPOKEN_WITH_VOWEL = "AEIO";

    private PaperWords() {}

    /** {@code a utility bill}. */
    public static String of(String document) {
        String words = Arrays.stream(document.split("_"))
                .map(word -> SPELT.contains(word) ? word : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        boolean vowel = SPOKEN_WITH_VOWEL.indexOf(document.charAt(0)) >= 0 || document.startsWith("NHS");
        return (vowel ? "an " : "a ") + words;
    }

    /** {@code a utility bill of the last 3 months}. */
    static String of(EvidenceSet.Paper paper) {
        String age =
                switch (paper.age()) {
                    case ANY_DATE -> "";
                    case IN_FORCE -> " that is in force";
                    case THIS_COUNCIL_TAX_YEAR -> " of this council tax year";
                    case NOT_OLDER_THAN ->
                        " of the last " + length(paper.notOlderThan().orElseThrow());
                };
        return of(paper.document()) + age;
    }

    /** {@code To prove the vehicle: a V5C or an insurance certificate that is in force.} */
    static String of(EvidenceSet set) {
        return "To prove the " + set.proves() + ": "
                + either(set.anyOf().stream().map(PaperWords::of).toList()) + ".";
    }

    /** {@code a, b or c}. */
    public static String either(List<String> things) {
        return things.size() < 2
                ? String.join("", things)
                : String.join(", ", things.subList(0, things.size() - 1)) + " or " + things.getLast();
    }

    private static String length(Period period) {
        long months = period.toTotalMonths();
        long number = months > 0 ? months : period.getDays();
        return number + (months > 0 ? " month" : " day") + (number == 1 ? "" : "s");
    }
}

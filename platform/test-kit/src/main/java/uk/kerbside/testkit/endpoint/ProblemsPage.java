package uk.kerbside.testkit.endpoint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.kerbside.kit.problem.Refusal;

/**
 * {@code docs/problems.md}: every code with its status and title as the enums have them, and what to do about it, which
 * people write. Each service's test checks its own section.
 */
public final class ProblemsPage {
    private static final String PAGE = "docs/problems.md";
    private static final String HEAD = "| Code | Status | Title | What to do |\n|---|---|---|---|\n";

    private ProblemsPage() {}

    /**
     * Checks the section of the service whose tests run.
     *
     * @param service its short name, such as {@code visitor}
     * @throws AssertionError when a code is missing, too many, described otherwise, or nobody says what to do about it
     */
    public static void ofService(String service) {
        check(service, RefusalsOf.service());
    }

    /** Checks the section of what all services answer alike. */
    public static void ofKit() {
        check("every service", RefusalsOf.kit());
    }

    private static void check(String name, List<Refusal> refusals) {
        Faults faults = new Faults(PAGE + " is not complete");
        Set<String> seen = new HashSet<>();
        refusals.stream()
                .filter(refusal -> !seen.add(refusal.name()))
                .forEach(refusal -> faults.add(refusal.name() + " is a code of two enums"));
        PageSection section = PageSection.of(PAGE, name);
        Map<String, String> advice = advice(section.text());
        section.mustBe(refusals.isEmpty() ? "\n" : "\n" + HEAD + rows(refusals, advice) + "\n");
        refusals.stream()
                .filter(refusal -> advice.getOrDefault(refusal.name(), "").isBlank())
                .forEach(refusal -> faults.add(refusal.name() + " does not say what to do"));
        faults.throwAny();
    }

    private static String rows(List<Refusal> refusals, Map<String, String> advice) {
        return refusals.stream()
                .map(refusal -> "| `%s` | %d | %s | %s |\n"
                        .formatted(
                                refusal.name(),
                                refusal.status(),
                                refusal.title(),
                                advice.getOrDefault(refusal.name(), "")))
                .collect(Collectors.joining());
    }

    /** What people wrote, by code. */
    private static Map<String, String> advice(String section) {
        Map<String, String> advice = new HashMap<>();
        section.lines()
                .map(row -> row.split("\\|"))
                .filter(cells -> cells.length >= 5)
                .forEach(cells -> advice.put(cells[1].replace("`", "").strip(), cells[4].strip()));
        return advice;
    }
}

package uk.kerbside.testkit.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything a check finds wrong, told at once, by operation. */
final class Faults {
    private static final int MOST_SHOWN = 20;

    private final String headline;
    private final Map<String, List<String>> faults = new LinkedHashMap<>();

    Faults(String headline) {
        this.headline = headline;
    }

    void add(ApiOperation operation, String fault) {
        faults.computeIfAbsent(operation + " (" + operation.id() + ")", name -> new ArrayList<>())
                .add(fault);
    }

    void add(String fault) {
        faults.computeIfAbsent("In general", name -> new ArrayList<>()).add(fault);
    }

    /** @throws AssertionError if there is any */
    void throwAny() {
        if (!faults.isEmpty()) {
            StringBuilder text = new StringBuilder(headline).append(':');
            faults.forEach((where, list) -> {
                text.append("\n  ")
                        .append(where)
                        .append(", ")
                        .append(list.size())
                        .append(" times:");
                list.stream().limit(MOST_SHOWN).forEach(fault -> text.append("\n    ")
                        .append(fault));
            });
            throw new AssertionError(text.toString());
        }
    }
}

package uk.kerbside.testkit.endpoint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import uk.kerbside.kit.problem.Refusal;

/**
 * Compares what a service serves as its OpenAPI document with {@code docs/openapi/<service>.json}, and reads it as a
 * stranger would: every operation has a name, a summary, a sentence on who may call it and its error codes; every body
 * has an example that its own schema accepts; every code a description mentions exists.
 */
public final class CommittedDocument {
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+\\b");

    private CommittedDocument() {}

    /**
     * Checks both.
     *
     * @param service its short name, such as {@code visitor}
     * @throws AssertionError that lists everything that is missing, or shows the first line that differs
     */
    public static void of(String service, ApiDocument served) {
        isComplete(served, RefusalsOf.all());
        CommittedFile.of("docs/openapi/" + service + ".json").mustBe(served.text());
    }

    /** The reading alone. */
    static void isComplete(ApiDocument document, List<Refusal> known) {
        Faults faults = new Faults("The OpenAPI document leaves something open");
        Set<String> ids = new HashSet<>();
        Set<String> codes = new HashSet<>();
        known.forEach(refusal -> codes.add(refusal.name()));
        for (ApiOperation operation : document.operations()) {
            if (operation.id().isBlank() || !ids.add(operation.id())) {
                faults.add(operation, "has no operationId of its own");
            }
            if (operation.summary().isBlank()) {
                faults.add(operation, "has no summary");
            }
            if (!operation.node().path("description").asText("").contains("Who may call: ")) {
                faults.add(operation, "does not say who may call it");
            }
            operation.bodies().forEach(body -> example(operation, body, faults));
            problems(operation, codes, faults);
        }
        faults.throwAny();
    }

    private static void example(ApiOperation operation, ApiBody body, Faults faults) {
        List<String> missing = body.example().missing();
        if (!missing.isEmpty()) {
            faults.add(operation, "gives no example for " + missing + " of its " + body.mediaType());
            return;
        }
        body.faultsOfExample().forEach(fault -> faults.add(operation, "gives an example its schema refuses: " + fault));
    }

    private static void problems(ApiOperation operation, Set<String> codes, Faults faults) {
        if (operation.problems().stream().noneMatch(problem -> problem.status().startsWith("4"))) {
            faults.add(operation, "names no answer that says no");
        }
        for (ApiOperation.ApiProblem problem : operation.problems()) {
            if (!problem.isDescribed()) {
                faults.add(operation, problem.status() + " is not described as a problem document");
            }
            CODE.matcher(problem.description())
                    .results()
                    .map(MatchResult::group)
                    .filter(code -> !codes.contains(code))
                    .forEach(code -> faults.add(operation, problem.status() + " names " + code + ", which is no code"));
        }
    }
}

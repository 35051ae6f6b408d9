package uk.kerbside.testkit.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import uk.kerbside.kit.problem.Problem;

/** What every problem document owes its reader, and what it must never tell. */
final class SoundProblem {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");

    /** Class names with their packages, exceptions, stack frames, and words of the libraries inside. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\b(?:[a-z][a-z0-9_]*\\.){2,}[A-Z]\\w*|\\w(Exception|Error)\\b|\\bat [\\w.$]+\\(|\\.java\\b"
                    + "|(?i:SQLSTATE|\\bhibernate|\\bjackson|\\bpostgres|\\bquarkus|\\bvert\\.?x|\\bjava\\.|\\bjakarta)");

    private SoundProblem() {}

    /** What is wrong with it, if anything is. */
    static Optional<String> faultOf(WireAnswer answer) {
        if (!answer.header("content-type").startsWith(Problem.MEDIA_TYPE)) {
            return Optional.of("is no problem document");
        }
        if (INSIDE.matcher(answer.text()).find()) {
            return Optional.of("tells of the inside");
        }
        try {
            return faultOf(JSON.readTree(answer.body()), answer.status());
        } catch (IOException e) {
            return Optional.of("is no JSON");
        }
    }

    /** The code of a problem document; empty text for anything else. */
    static String codeOf(WireAnswer answer) {
        try {
            return JSON.readTree(answer.body()).path("code").asText("");
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<String> faultOf(JsonNode problem, int status) {
        String code = problem.path("code").asText("");
        String type = "urn:kerbside:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
        if (!CODE.matcher(code).matches() || !problem.path("type").asText().equals(type)) {
            return Optional.of("has no proper code or type");
        }
        if (problem.path("status").asInt() != status) {
            return Optional.of("names another status than it has");
        }
        if (!TRACE_ID.matcher(problem.path("traceId").asText()).matches()) {
            return Optional.of("has no trace id");
        }
        for (String words : List.of("title", "detail")) {
            if (problem.path(words).asText("").isBlank()) {
                return Optional.of("has no " + words);
            }
        }
        boolean pointed = StreamSupport.stream(problem.path("errors").spliterator(), false)
                .allMatch(fault -> isPointer(fault.path("pointer").asText())
                        && !fault.path("message").asText("").isBlank());
        return pointed ? Optional.empty() : Optional.of("has an error without pointer or message");
    }

    private static boolean isPointer(String pointer) {
        return pointer.isEmpty() || pointer.startsWith("/");
    }
}

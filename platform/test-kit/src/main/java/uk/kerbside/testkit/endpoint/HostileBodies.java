package uk.kerbside.testkit.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Bodies that are wrong as a whole, in any format, and in JSON. */
final class HostileBodies {
    private static final int TOO_LARGE = 1_200_000;

    private final ApiBody content;
    private final Supplier<WireRequest> sound;
    private final List<HostileCase> cases = new ArrayList<>();

    private HostileBodies(ApiBody content, Supplier<WireRequest> sound) {
        this.content = content;
        this.sound = sound;
    }

    static List<HostileCase> of(ApiBody content, Supplier<WireRequest> sound) {
        HostileBodies bodies = new HostileBodies(content, sound);
        bodies.wholes();
        if (content.isJson()) {
            bodies.notJson();
            bodies.anotherKind();
            bodies.cases.addAll(HostileFields.of(content, sound));
        } else if (content.isForm()) {
            bodies.cases.addAll(HostileForms.of(content, sound));
        } else if (content.mediaType().equals("text/csv")) {
            bodies.notCsv();
        }
        return bodies.cases;
    }

    private void wholes() {
        add("an empty body", "", content.isRequired());
        add("blanks for a body", "  \n", content.isRequired() && content.isJson());
        for (String type :
                List.of("text/plain", "application/xml", "application/json-patch+json", "garbage", "a/b/c")) {
            cases.add(new HostileCase(
                    "content type " + type, sound.get().with("Content-Type", type), Expectation.BODY_REFUSED));
        }
        cases.add(HostileCase.odd("no content type", sound.get().without("Content-Type")));
        cases.add(HostileCase.odd(
                "an unknown character set",
                sound.get().with("Content-Type", content.mediaType() + ";charset=nonsense")));
    }

    private void notJson() {
        String example = new String(content.exampleBytes(), StandardCharsets.UTF_8);
        wrong("an open object", "{\"a\":");
        wrong("no JSON", "not json");
        wrong("XML", "<a>b</a>");
        wrong("a bracket too many", example + "}");
        wrong("a second body", example + " {}");
        wrong("a bracket too few", example.substring(0, example.length() - 1));
        wrong("single quotes", "{'a': 1}");
        wrong("a comment", "/* a */" + example);
        wrong("objects nested without end", "{\"a\":".repeat(5_000));
        wrong("lists nested without end", "[".repeat(100_000));
        wrong("a body that is too large", " ".repeat(TOO_LARGE) + example);
        wrong("NUL before the body", "\u0000" + example);
        if (example.startsWith("{\"")) {
            String first = example.substring(1, example.indexOf("\":") + 2);
            wrong("a field named twice", "{" + first + "null," + example.substring(1));
        }
        bytes("a name that is not UTF-8", new byte[] {'{', '"', (byte) 0xC3, '(', '"', ':', '1', '}'});
        cases.add(HostileCase.odd("a byte order mark", sound.get().withBody(utf8("\ufeff" + example))));
        cases.add(HostileCase.odd("UTF-16", sound.get().withBody(example.getBytes(StandardCharsets.UTF_16))));
    }

    private void anotherKind() {
        boolean isObject = content.schema().kind() == ApiSchema.Kind.OBJECT;
        add("null for a body", "null", content.isRequired());
        for (String other :
                List.of(isObject ? "[]" : "{}", isObject ? "[{}]" : "{\"a\": 1}", "\"text\"", "5", "true")) {
            add("a body of another kind: " + other, other, content.schema().kind() != ApiSchema.Kind.ANY);
        }
    }

    private void notCsv() {
        wrong("NUL", "\u0000\u0000\u0000\n\u0000");
        wrong("other columns", "colour,flavour\nred,sweet\n");
        wrong("JSON", "{\"a\": 1}");
        bytes("not UTF-8", new byte[] {(byte) 0xC3, '(', (byte) 0xFF, '\n'});
        String example = new String(content.exampleBytes(), StandardCharsets.UTF_8);
        add("a quote left open", example + "\n\"open", false);
        add("a row cut short", example + "\nx\n", false);
        add("a row too long", example + "\n" + ",x".repeat(500) + "\n", false);
        add("a cell without end", example + "\n" + "x".repeat(100_000) + "\n", false);
        add("NUL in a cell", example + "\na\u0000b\n", false);
        bytes("a row that is not UTF-8", joined(utf8(example + "\n"), new byte[] {(byte) 0xC3, '(', '\n'}));
    }

    private void wrong(String what, String body) {
        add(what, body, true);
    }

    private void add(String what, String body, boolean isRefused) {
        cases.add(new HostileCase(
                what, sound.get().withBody(utf8(body)), isRefused ? Expectation.BODY_REFUSED : Expectation.COPED));
    }

    private void bytes(String what, byte[] body) {
        cases.add(new HostileCase(what, sound.get().withBody(body), Expectation.BODY_REFUSED));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}

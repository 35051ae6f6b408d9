package uk.kerbside.testkit.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Forms no browser would post: every field in every wrong way, and the form as a whole. */
final class HostileForms {
    private static final int TOO_LARGE = 1_200_000;
    private static final int TOO_MANY = 5_000;

    private final ApiSchema schema;
    private final Map<String, String> example;
    private final Supplier<WireRequest> sound;
    private final List<HostileCase> cases = new ArrayList<>();

    private HostileForms(ApiBody content, Supplier<WireRequest> sound) {
        this.schema = content.schema();
        this.example = content.exampleFields();
        this.sound = sound;
    }

    static List<HostileCase> of(ApiBody content, Supplier<WireRequest> sound) {
        HostileForms forms = new HostileForms(content, sound);
        forms.example.keySet().forEach(forms::field);
        forms.wholes();
        return forms.cases;
    }

    private void field(String name) {
        Map<String, String> less = new LinkedHashMap<>(example);
        less.remove(name);
        add(name + " is missing", ApiBody.form(less), schema.requires(name));
        raw(name, "NUL", "a%00b", true);
        raw(name, "a bell", "a%07b", true);
        raw(name, "bytes that are not UTF-8", "%C3%28%FF", true);
        raw(name, "text turned around", "a%E2%80%AEb", true);
        raw(name, "a text without end", "x".repeat(100_000), true);
        schema.properties()
                .get(name)
                .bound("maxLength")
                .ifPresent(longest -> raw(name, "one character too many", "A".repeat(longest + 1), true));
        raw(name, "an escape that is none", "%zz", false);
        raw(name, "half an escape", "a%4", false);
        raw(name, "nothing", "", false);
        raw(name, "an emoji", "%F0%9F%9A%97", false);
        raw(name, "a query", "%27%3B%20drop%20table%20visit%3B%20--", false);
        raw(name, "twice", "a&" + name + "=b", false);
    }

    private void wholes() {
        add("JSON", "{\"a\": 1}", !example.isEmpty());
        add("a form that is too large", ApiBody.form(example) + "&x=" + "x".repeat(TOO_LARGE), true);
        add("an unknown field", ApiBody.form(example) + "&no+such+field=1", false);
        add("fields without end", ApiBody.form(example) + "&x=1".repeat(TOO_MANY), false);
        add("only separators", "&&&===&;&", false);
        cases.add(new HostileCase(
                "parts without a boundary",
                sound.get().with("Content-Type", "multipart/form-data"),
                Expectation.BODY_REFUSED));
    }

    /** A form with one value as it stands, encoded or not. */
    private void raw(String name, String what, String value, boolean isRefused) {
        Map<String, String> others = new LinkedHashMap<>(example);
        others.remove(name);
        String rest = ApiBody.form(others);
        add(name + ": " + what, name + "=" + value + (rest.isEmpty() ? "" : "&" + rest), isRefused);
    }

    private void add(String what, String form, boolean isRefused) {
        cases.add(new HostileCase(
                what,
                sound.get().withBody(form.getBytes(StandardCharsets.UTF_8)),
                isRefused ? Expectation.BODY_REFUSED : Expectation.COPED));
    }
}

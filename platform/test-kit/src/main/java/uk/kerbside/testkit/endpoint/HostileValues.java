package uk.kerbside.testkit.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Values for a field by what its schema says, each different in one way only. */
final class HostileValues {
    private static final int LONGER_THAN_ANY_TEXT = 100_000;
    private static final int LONGEST_TEXT = 3_900;

    private HostileValues() {}

    static List<HostileValue> of(ApiSchema schema, boolean isRequired) {
        List<HostileValue> values = new ArrayList<>();
        values.add(HostileValue.of("null", "null", isRequired && !schema.isNullable()));
        switch (schema.kind()) {
            case STRING -> texts(schema, values);
            case INTEGER -> integers(schema, values);
            case NUMBER -> numbers(schema, values);
            case BOOLEAN -> wrong(values, "\"true\"", "1", "\"yes\"", "[]", "{}");
            case ARRAY -> lists(schema, values);
            case OBJECT -> wrong(values, "[]", "[{}]", "\"text\"", "5", "true");
            case ANY -> values.add(HostileValue.odd("a number without end", "1e400"));
        }
        return values;
    }

    private static void texts(ApiSchema schema, List<HostileValue> values) {
        wrong(values, "5", "1.5", "true", "[]", "[\"a\"]", "{}", "{\"a\": 1}");
        values.add(HostileValue.wrong("a text without end", text("x", LONGER_THAN_ANY_TEXT)));
        values.add(HostileValue.wrong("NUL", "\"a\\u0000b\""));
        values.add(HostileValue.wrong("a bell", "\"a\\u0007b\""));
        values.add(HostileValue.wrong("a raw control character", "\"a\u0007b\""));
        values.add(HostileValue.wrong("half a character", "\"a\\ud800b\""));
        values.add(HostileValue.wrong("the other half", "\"a\\udc00b\""));
        values.add(HostileValue.wrong("text turned around", "\"a\\u202eb\""));
        values.add(HostileValue.wrong("an unknown escape", "\"\\x41\""));
        if (schema.hasValues()) {
            wrong(values, "\"NO_SUCH_VALUE\"", "\"\"", "\" \"", "0");
        }
        formats(schema.format(), values);
        lengths(schema, values);
        oddTexts(schema, values);
    }

    private static void formats(String format, List<HostileValue> values) {
        switch (format) {
            case "date" ->
                wrong(
                        values,
                        "\"2026-02-30\"",
                        "\"2026-13-01\"",
                        "\"2026-2-3\"",
                        "\"23/11/2026\"",
                        "\"yesterday\"",
                        "\"2026-11-23T09:30:00Z\"",
                        "\"+999999999-01-01\"",
                        "\"0000-01-01\"",
                        "\"\"",
                        "20260203",
                        "[2026, 2, 3]");
            case "date-time" ->
                wrong(
                        values,
                        "\"2026-02-30T09:30:00Z\"",
                        "\"2026-11-23T25:00:00Z\"",
                        "\"2026-11-23\"",
                        "\"now\"",
                        "\"2026-11-23T09:30:00\"",
                        "\"+1000000000-12-31T23:59:59Z\"",
                        "\"\"",
                        "1795426200",
                        "1e400");
            case "uuid" -> wrong(values, "\"not-a-uuid\"", "\"\"", "\"0193a5b2-7c1e-7d3a-9f00\"");
            case "duration" ->
                wrong(values, "\"4 hours\"", "\"PT9999999999999H\"", "\"PT99999999999999999999H\"", "\"\"");
            default -> {}
        }
    }

    private static void lengths(ApiSchema schema, List<HostileValue> values) {
        schema.bound("maxLength")
                .ifPresent(longest -> values.add(HostileValue.wrong("one character too many", text("A", longest + 1))));
        OptionalInt shortest = schema.bound("minLength");
        if (shortest.isPresent() && shortest.getAsInt() > 0) {
            values.add(HostileValue.wrong("one character too few", text("A", shortest.getAsInt() - 1)));
        }
        schema.pattern().map(Pattern::compile).ifPresent(pattern -> {
            for (String other : List.of("", " ", "!", "a\u00a7b")) {
                if (!pattern.matcher(other).find()) {
                    values.add(HostileValue.wrong("another form", "\"" + other + "\""));
                }
            }
        });
    }

    private static void oddTexts(ApiSchema schema, List<HostileValue> values) {
        if (schema.hasValues()) {
            return;
        }
        values.add(HostileValue.odd("nothing", "\"\""));
        values.add(HostileValue.odd("blanks", "\"   \""));
        values.add(HostileValue.odd("an emoji", "\"\ud83d\ude97\""));
        values.add(HostileValue.odd("an escaped emoji", "\"\\ud83d\\ude97\""));
        values.add(HostileValue.odd("letters of many scripts", "\"\u0130\u00df\u0416\u4e2d\u0645 e\u0301\u200d\""));
        values.add(HostileValue.odd("a query", "\"'; drop table visit; --\""));
        values.add(HostileValue.odd("a template", "\"${7*7} {{7*7}} %s%n %1$s\""));
        values.add(HostileValue.odd("mark-up", "\"<script>alert(1)</script>\""));
        values.add(HostileValue.odd("digits without end", text("9", 1_000)));
        int longest = Math.min(schema.bound("maxLength").orElse(LONGEST_TEXT), LONGEST_TEXT);
        values.add(HostileValue.odd("as long as allowed", text("W", longest)));
        values.add(HostileValue.odd("as long as allowed, of emoji", text("\ud83d\ude97", longest / 2)));
    }

    private static void integers(ApiSchema schema, List<HostileValue> values) {
        wrong(
                values,
                "\"1\"",
                "1.5",
                "1.0",
                "true",
                "[1]",
                "{}",
                "1e2",
                "1e400",
                "01",
                "+1",
                "0x10",
                "NaN",
                "-",
                "9223372036854775808",
                "-9223372036854775809");
        values.add(HostileValue.wrong("digits without end", "9".repeat(5_000)));
        values.add(HostileValue.of("2^31", "2147483648", schema.format().equals("int32")));
        bounds(schema, values);
        values.add(HostileValue.odd(
                "the largest", schema.format().equals("int32") ? "2147483647" : "9223372036854775807"));
    }

    private static void numbers(ApiSchema schema, List<HostileValue> values) {
        wrong(values, "\"1\"", "true", "[1]", "{}", "1e400", "-1e400", "1e1000000", "01", "NaN", "Infinity");
        values.add(HostileValue.wrong("digits without end", "9".repeat(5_000)));
        values.add(HostileValue.odd("next to nothing", "1e-25"));
        values.add(HostileValue.odd("very large", "1e25"));
        values.add(HostileValue.odd("zero from below", "-0.0"));
        bounds(schema, values);
    }

    private static void bounds(ApiSchema schema, List<HostileValue> values) {
        OptionalInt least = schema.bound("minimum");
        least.ifPresent(bound -> values.add(HostileValue.wrong("too small", Long.toString(bound - 1L))));
        schema.bound("exclusiveMinimum")
                .ifPresent(bound -> values.add(HostileValue.wrong("too small", Long.toString(bound))));
        schema.bound("maximum")
                .ifPresent(bound -> values.add(HostileValue.wrong("too large", Long.toString(bound + 1L))));
        values.add(HostileValue.of("less than nothing", "-1", least.isPresent() && least.getAsInt() >= 0));
        values.add(HostileValue.odd("nothing", "0"));
    }

    private static void lists(ApiSchema schema, List<HostileValue> values) {
        wrong(values, "{}", "\"text\"", "5", "true");
        values.add(HostileValue.odd("a list of nothing", "[null]"));
        OptionalInt least = schema.bound("minItems");
        values.add(HostileValue.of("an empty list", "[]", least.isPresent() && least.getAsInt() > 0));
        String item = Examples.of(schema.items()).value().toString();
        OptionalInt most = schema.bound("maxItems");
        int many = most.isPresent() ? most.getAsInt() + 1 : 1_000;
        String list = "[" + (item + ", ").repeat(many - 1) + item + "]";
        values.add(HostileValue.of(many + " in a list", list, most.isPresent()));
    }

    private static void wrong(List<HostileValue> values, String... json) {
        for (String value : json) {
            values.add(HostileValue.wrong(value, value));
        }
    }

    private static String text(String symbol, int times) {
        return "\"" + symbol.repeat(Math.max(0, times)) + "\"";
    }
}

package uk.kerbside.testkit.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Addresses nobody should ask for. */
final class HostileAddresses {
    private static final String LONG = "a".repeat(9_000);

    /** Nothing is called any of these. */
    private static final List<String> NAMES = List.of(
            "%00",
            "a%00b",
            "a%0Ab",
            "a%01b",
            "%E2%80%AEb",
            "%ED%A0%80",
            "%FF%FE",
            "a".repeat(300),
            "%2E%2E",
            "a%2Fb",
            "..%2F..%2Fetc%2Fpasswd",
            "%F0%9F%9A%97",
            "%27%20or%201%3D1--",
            "%20",
            "a%20b",
            "a;b=c",
            "null",
            "-1",
            "1.5",
            "1e400",
            "99999999999999999999",
            "a%5Cb",
            "%3Cscript%3E",
            "*",
            "a+b");

    /** No address at all. */
    private static final List<String> UNREADABLE = List.of("%zz", "%", "{id}", "a\u0001b", LONG);

    private static final List<String> HIDDEN = List.of("%00", "a%00b", "a%0Ab", "%E2%80%AE");

    private final ApiOperation operation;
    private final SoundRequests requests;
    private final Supplier<WireRequest> sound;
    private final List<HostileCase> cases = new ArrayList<>();

    private HostileAddresses(ApiOperation operation, SoundRequests requests, Supplier<WireRequest> sound) {
        this.operation = operation;
        this.requests = requests;
        this.sound = sound;
    }

    static List<HostileCase> of(ApiOperation operation, SoundRequests requests, Supplier<WireRequest> sound) {
        HostileAddresses addresses = new HostileAddresses(operation, requests, sound);
        operation.parameters("path").forEach(parameter -> {
            addresses.refused(parameter, NAMES);
            addresses.unreadable(parameter);
        });
        operation.parameters("query").forEach(addresses::query);
        return addresses.cases;
    }

    private void query(ApiParameter parameter) {
        refused(parameter, HIDDEN);
        unreadable(parameter);
        odd(parameter, List.of("", "\u00e9", "%FF%FE", "%F0%9F%9A%97", "%27%20or%201%3D1--"));
        if (parameter.name().equals("cursor")) {
            refused(parameter, List.of("x", "AAAA", "%C3%A9", "A".repeat(60), "A".repeat(2_001)));
        }
        ApiSchema schema = parameter.schema();
        switch (schema.kind()) {
            case INTEGER -> integers(parameter, schema);
            case NUMBER -> refused(parameter, List.of("abc", "1e400", "NaN"));
            case BOOLEAN -> refused(parameter, List.of("maybe", "1"));
            case STRING -> texts(parameter, schema);
            case OBJECT, ARRAY, ANY -> odd(parameter, List.of("x", "1"));
        }
        String sample = parameter.sample();
        odd(parameter, List.of(sample + "&" + parameter.name() + "=" + sample));
    }

    private void integers(ApiParameter parameter, ApiSchema schema) {
        refused(parameter, List.of("abc", "1.5", "1e2", "0x1", "99999999999999999999"));
        if (schema.format().equals("int32")) {
            refused(parameter, List.of("9999999999"));
        }
        schema.bound("minimum").ifPresent(least -> refused(parameter, List.of(Long.toString(least - 1L))));
        schema.bound("maximum").ifPresent(most -> refused(parameter, List.of(Long.toString(most + 1L))));
        odd(parameter, List.of("-1", "0"));
    }

    private void texts(ApiParameter parameter, ApiSchema schema) {
        if (schema.hasValues()) {
            refused(parameter, List.of("NO_SUCH_VALUE"));
        }
        schema.bound("maxLength").ifPresent(longest -> refused(parameter, List.of("A".repeat(longest + 1))));
        switch (schema.format()) {
            case "date" -> refused(parameter, List.of("2026-02-30", "yesterday", "23/11/2026", "%2B999999999-01-01"));
            case "date-time" -> refused(parameter, List.of("2026-02-30T00:00:00Z", "now", "2026-11-23", "1795426200"));
            case "uuid" -> refused(parameter, List.of("not-a-uuid"));
            default -> {}
        }
    }

    private void refused(ApiParameter parameter, List<String> values) {
        values.forEach(value -> cases.add(HostileCase.refused(name(parameter, value), request(parameter, value))));
    }

    private void unreadable(ApiParameter parameter) {
        UNREADABLE.forEach(value -> cases.add(HostileCase.notHttp(name(parameter, value), request(parameter, value))));
    }

    private void odd(ApiParameter parameter, List<String> values) {
        values.forEach(value -> cases.add(HostileCase.odd(name(parameter, value), request(parameter, value))));
    }

    private WireRequest request(ApiParameter parameter, String value) {
        return sound.get().withTarget(requests.target(operation, Map.of(parameter.name(), value)));
    }

    private static String name(ApiParameter parameter, String value) {
        return "{" + parameter.name() + "}: " + (value.length() > 60 ? value.substring(0, 60) + "…" : value);
    }
}

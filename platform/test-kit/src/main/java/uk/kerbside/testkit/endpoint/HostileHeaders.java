package uk.kerbside.testkit.endpoint;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import uk.kerbside.kit.actor.CallPass;
import uk.kerbside.kit.actor.Channel;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.seen.Seen;
import uk.kerbside.testkit.Tokens;

/** Headers nobody should send. */
final class HostileHeaders {
    private static final String LONG = "x".repeat(5_000);

    private final ApiOperation operation;
    private final Supplier<WireRequest> sound;
    private final List<HostileCase> cases = new ArrayList<>();

    private HostileHeaders(ApiOperation operation, Supplier<WireRequest> sound) {
        this.operation = operation;
        this.sound = sound;
    }

    static List<HostileCase> of(ApiOperation operation, Supplier<WireRequest> sound) {
        HostileHeaders headers = new HostileHeaders(operation, sound);
        operation.parameters("header").forEach(header -> headers.one(header.name(), header.isRequired()));
        headers.common();
        return headers.cases;
    }

    private void one(String name, boolean isRequired) {
        switch (name) {
            case Channel.HEADER -> wrong(name, "FAX", "web", "", "SYSTEM", "W EB", "\u00e9", LONG);
            case CurrentActor.ON_BEHALF_OF ->
                wrong(name, "", "' or 1=1", "A 1", "A_1;x", "\u00e9", "A-" + "7".repeat(64), LONG);
            case Seen.HEADER ->
                wrong(
                        name,
                        "",
                        "x",
                        "accounts;A-1",
                        "accounts;A-1;x.y",
                        "accounts;;1.1",
                        "\u00e9",
                        "accounts;A-1;99999999999999999999.1",
                        LONG);
            case Idempotent.HEADER -> {
                wrong(name, "", "a b", "\u00e9", "k".repeat(201), LONG);
                cases.add(HostileCase.refused(name + " is missing", sound.get().without(name)));
            }
            case HttpHeaders.IF_MATCH -> {
                wrong(name, "garbage", "\"", "W/\"1.1\"", "\"999999.999999\"", "\u00e9", "1.1", LONG);
                cases.add(HostileCase.refused(name + " is missing", sound.get().without(name)));
            }
            case CallPass.HEADER -> callPasses();
            default -> unknown(name, isRequired);
        }
    }

    private void callPasses() {
        List<String> roles = operation.roles().orElse(List.of());
        List<String> helpline = List.of(Roles.HELPLINE_AGENT, Roles.HELPLINE_SUPERVISOR);
        helpline.stream().filter(roles::contains).findFirst().ifPresent(role -> {
            String agent = "Bearer " + Tokens.of("agent-of-" + operation.id(), role);
            for (String pass : List.of("", "garbage", "a.b.c", Tokens.unsigned("x"), Tokens.forged("x"), "\u00e9")) {
                cases.add(HostileCase.refused(
                        CallPass.HEADER + ": " + pass,
                        sound.get().with(HttpHeaders.AUTHORIZATION, agent).with(CallPass.HEADER, pass)));
            }
        });
    }

    private void unknown(String name, boolean isRequired) {
        for (String value : List.of("", "garbage", "\u00e9", "999999999999999999999999", LONG)) {
            cases.add(HostileCase.odd(name + ": " + value, sound.get().with(name, value)));
        }
        if (isRequired) {
            cases.add(HostileCase.refused(name + " is missing", sound.get().without(name)));
        }
    }

    private void common() {
        cases.add(HostileCase.refused("an unknown method", sound.get().withMethod("BREW")));
        for (String accept : List.of("application/xml", "image/*", ";;;", "a", "", "*/*;q=x")) {
            cases.add(HostileCase.odd("Accept: " + accept, sound.get().with(HttpHeaders.ACCEPT, accept)));
        }
        cases.add(HostileCase.notHttp("a control character", sound.get().with(Channel.HEADER, "W\u0001EB")));
        cases.add(HostileCase.notHttp("headers without end", sound.get().with("X-Long", "x".repeat(40_000))));
        cases.add(HostileCase.odd("a header without a name", sound.get().with("", "x")));
        for (String garbage : List.of("garbage", "\u00e9", LONG)) {
            cases.add(HostileCase.odd(
                    "garbage in headers of tracing",
                    sound.get().with("traceparent", garbage).with("Forwarded", garbage)));
        }
    }

    private void wrong(String name, String... values) {
        for (String value : values) {
            String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
            cases.add(HostileCase.refused(name + ": " + shown, sound.get().with(name, value)));
        }
    }
}

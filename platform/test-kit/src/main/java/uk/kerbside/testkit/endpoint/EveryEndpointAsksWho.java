package uk.kerbside.testkit.endpoint;

import io.restassured.RestAssured;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;

/**
 * Calls every operation of a service as nobody, with tokens that are worth nothing, and in every role that its document
 * does not name: 401 and 403, as problem documents, before anything is read or found. Operations open to everybody
 * stand on an explicit list.
 *
 * <pre>{@code EveryEndpointAsksWho.in(ApiDocument.served()).except("showPaymentPage").check();}</pre>
 */
public final class EveryEndpointAsksWho {
    private static final String NOBODY = "somebody";

    private final ApiDocument document;
    private final Set<String> open = new HashSet<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final SoundRequests requests = new SoundRequests("A-7KQ2-9XNM", Optional.empty(), Map.of());

    private EveryEndpointAsksWho(ApiDocument document) {
        this.document = document;
    }

    /** All operations of a document. */
    public static EveryEndpointAsksWho in(ApiDocument document) {
        return new EveryEndpointAsksWho(document);
    }

    /** Names the operations that everybody may call without signing in. */
    public EveryEndpointAsksWho except(String... operationIds) {
        open.addAll(List.of(operationIds));
        return this;
    }

    /**
     * Calls them all.
     *
     * @return how many requests were sent
     * @throws AssertionError that lists every operation that let somebody in
     */
    public int check() {
        Faults faults = new Faults("Not every endpoint asks who is calling");
        Set<String> unknown = new HashSet<>(open);
        int sent = 0;
        try (Wire wire = new Wire(RestAssured.port)) {
            for (ApiOperation operation : document.operations()) {
                unknown.remove(operation.id());
                sent += check(operation, wire, faults);
            }
        }
        unknown.forEach(id -> faults.add("There is no operation " + id + " that could be open to everybody"));
        faults.throwAny();
        return sent;
    }

    private int check(ApiOperation operation, Wire wire, Faults faults) {
        boolean isOpen = open.contains(operation.id());
        Optional<List<String>> roles = operation.roles();
        if (roles.isEmpty()) {
            if (!isOpen) {
                faults.add(operation, "is open to everybody and does not stand on the list of those that may be");
            }
            return 0;
        }
        if (isOpen || roles.get().isEmpty()) {
            faults.add(operation, isOpen ? "stands on the list and is not open" : "names no role: nobody may call it");
            return 0;
        }
        Map<String, WireRequest> nobody = asNobody(operation, roles.get());
        nobody.forEach((what, request) -> expect(operation, what, wire.send(request), 401, "UNAUTHENTICATED", faults));
        Map<String, WireRequest> others = inOtherRoles(operation, roles.get());
        others.forEach((what, request) -> expect(operation, what, wire.send(request), 403, "FORBIDDEN", faults));
        return nobody.size() + others.size();
    }

    private Map<String, WireRequest> asNobody(ApiOperation operation, List<String> roles) {
        String role = roles.getFirst().equals("*") ? Roles.CUSTOMER : roles.getFirst();
        WireRequest bare = requests.of(operation, new Caller(NOBODY, Optional.empty()));
        Map<String, WireRequest> calls = new LinkedHashMap<>();
        calls.put("nobody", bare);
        calls.put("nobody with a body that is no JSON", bare.withBody("{".getBytes(StandardCharsets.UTF_8)));
        Map.of(
                        "an expired token", Tokens.expired(NOBODY, role),
                        "a forged token", Tokens.forged(NOBODY, role),
                        "an unsigned token", Tokens.unsigned(NOBODY, role),
                        "a token that is none", "nonsense")
                .forEach((what, token) -> calls.put(what, bare.with(HttpHeaders.AUTHORIZATION, "Bearer " + token)));
        return calls;
    }

    private Map<String, WireRequest> inOtherRoles(ApiOperation operation, List<String> roles) {
        Map<String, WireRequest> calls = new LinkedHashMap<>();
        if (roles.contains("*")) {
            return calls;
        }
        WireRequest bare = requests.of(operation, new Caller(NOBODY, Optional.empty()));
        Stream<String> misspelt = Stream.of("offline_access", roles.getFirst().toUpperCase(Locale.ROOT));
        Stream.concat(Roles.ALL.stream().filter(role -> !roles.contains(role)), misspelt)
                .forEach(role ->
                        calls.put("the role " + role, bare.with(HttpHeaders.AUTHORIZATION, "Bearer " + tokenOf(role))));
        return calls;
    }

    private String tokenOf(String role) {
        return tokens.computeIfAbsent(role, name -> Tokens.of(NOBODY, name));
    }

    private static void expect(
            ApiOperation operation, String who, WireAnswer answer, int status, String code, Faults faults) {
        Optional<String> fault =
                answer.status() != status || !SoundProblem.codeOf(answer).equals(code)
                        ? Optional.of("should be " + status + " " + code)
                        : SoundProblem.faultOf(answer);
        fault.ifPresent(wrong -> faults.add(operation, who + " " + wrong + ", got " + answer));
        if (status == 401 && !answer.header("www-authenticate").startsWith("Bearer")) {
            faults.add(operation, who + " is not told to bring a token");
        }
    }
}

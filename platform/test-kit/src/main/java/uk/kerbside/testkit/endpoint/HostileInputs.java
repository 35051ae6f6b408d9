package uk.kerbside.testkit.endpoint;

import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Sends every operation of a service whatever a hostile or broken client might send, and sees to it that the answer is
 * a problem document of the right status: never a failure of ours, never a word about the inside. What is sent is made
 * from the service's OpenAPI document, so a new endpoint is covered as soon as it exists; an endpoint that cannot be
 * covered, because the document gives no example or because the example is refused, is reported too.
 *
 * <pre>{@code HostileInputs.to(ApiDocument.served()).check();}</pre>
 *
 * <p>Without more, requests are about an account and things that do not exist. A test that made some first, and names
 * them, has the oddest of values go all the way into the database.
 */
public final class HostileInputs {
    private final ApiDocument document;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> nothingSound = new HashSet<>();
    private String account = "A-7KQ2-9XNM";
    private Optional<String> subject = Optional.empty();

    private HostileInputs(ApiDocument document) {
        this.document = document;
    }

    /** All operations of a document. */
    public static HostileInputs to(ApiDocument document) {
        return new HostileInputs(document);
    }

    /** Names the account staff act for. */
    public HostileInputs actingFor(String accountId) {
        this.account = accountId;
        return this;
    }

    /**
     * Sends everything from one login, for services where people have things of their own. Otherwise each operation has
     * a login of its own, so that nobody runs out of requests.
     */
    public HostileInputs signedInAs(String login) {
        this.subject = Optional.of(login);
        return this;
    }

    /**
     * Gives a parameter of addresses, and every field of a body with the same name, a value at which something is found.
     *
     * @param parameter the name as it stands in the path, of the query, or of the field
     */
    public HostileInputs at(String parameter, String value) {
        values.put(parameter, value);
        return this;
    }

    /** For operations that change what other tests stand on: they get only requests that must be refused. */
    public HostileInputs sendingNothingSoundTo(String... operationIds) {
        nothingSound.addAll(List.of(operationIds));
        return this;
    }

    /**
     * Sends everything.
     *
     * @return how many requests were sent
     * @throws AssertionError that lists every answer that was not as it should be
     */
    public int check() {
        Faults faults = new Faults("Not every request was answered as it should be");
        SoundRequests requests = new SoundRequests(account, subject, values);
        int sent = 0;
        try (Wire wire = new Wire(RestAssured.port)) {
            for (ApiOperation operation : document.operations()) {
                for (HostileCase one : cases(operation, requests, faults)) {
                    WireAnswer answer = wire.send(one.request());
                    sent++;
                    one.expectation()
                            .faultOf(answer)
                            .ifPresent(fault -> faults.add(operation, one.what() + " " + fault + ", got " + answer));
                }
            }
        }
        faults.throwAny();
        if (sent == 0) {
            throw new AssertionError("The document names no operation");
        }
        return sent;
    }

    private List<HostileCase> cases(ApiOperation operation, SoundRequests requests, Faults faults) {
        if (!isSayingEnough(operation, faults)) {
            return List.of();
        }
        WireRequest base = requests.of(operation);
        Supplier<WireRequest> sound = base::afresh;
        List<HostileCase> cases = new ArrayList<>();
        cases.add(new HostileCase("the example", base, Expectation.UNDERSTOOD));
        cases.addAll(HostileHeaders.of(operation, sound));
        cases.addAll(HostileAddresses.of(operation, requests, sound));
        operation
                .bodies()
                .forEach(body -> cases.addAll(HostileBodies.of(
                        body,
                        () -> sound.get().with("Content-Type", body.mediaType()).withBody(body.exampleBytes()))));
        return nothingSound.contains(operation.id())
                ? cases.stream().filter(HostileCase::mustBeRefused).toList()
                : cases;
    }

    private static boolean isSayingEnough(ApiOperation operation, Faults faults) {
        boolean enough = true;
        for (ApiBody body : operation.bodies()) {
            List<String> missing = body.example().missing();
            List<String> wrong = missing.isEmpty() ? body.faultsOfExample() : List.of();
            if (!missing.isEmpty()) {
                faults.add(operation, "gives no example for " + missing + " of its " + body.mediaType());
            }
            if (!wrong.isEmpty()) {
                faults.add(operation, "gives an example that its own schema refuses: " + wrong);
            }
            enough &= missing.isEmpty() && wrong.isEmpty();
        }
        return enough;
    }
}

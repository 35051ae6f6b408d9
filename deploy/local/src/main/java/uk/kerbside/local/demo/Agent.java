package uk.kerbside.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import uk.kerbside.local.demo.Api.Answer;

/** Harry, who answers the helpline. */
public final class Agent {
    private final Suite suite;
    private final Api api;

    public Agent(Suite suite) {
        this.suite = suite;
        this.api = Api.as(suite.token().apply("harry"));
    }

    Answer takeCall(String callerNumber) {
        return api.post(
                        suite.helpline("/v1/calls"),
                        Map.of("callerNumber", callerNumber, "sourceService", "CONTACT_CENTRE"))
                .expect(201);
    }

    /** The customer's time line, once something of this type is on it. */
    public List<JsonNode> timeLineWith(String accountId, String type) {
        URI address = suite.helpline("/v1/customers/" + accountId + "/time-line");
        List<List<JsonNode>> last = new ArrayList<>(List.of(List.of()));
        Waiting.until("the time line shows " + type, () -> {
            JsonNode items = api.get(address).expect(200).body().path("items");
            last.set(0, StreamSupport.stream(items.spliterator(), false).toList());
            return last.getFirst().stream()
                    .anyMatch(item -> item.path("type").asText().contains(type));
        });
        return last.getFirst();
    }

    Answer openCase(String accountId, String callId) {
        return api.post(
                        suite.helpline("/v1/cases"),
                        Map.of(
                                "accountId",
                                accountId,
                                "callId",
                                callId,
                                "reason",
                                "VISITOR_PERMIT",
                                "note",
                                "Asked why the visit ended early."))
                .expect(201);
    }

    void closeCase(Answer opened) {
        api.post(
                        suite.helpline("/v1/cases/" + opened.text("caseId") + "/closure"),
                        opened.etag().orElseThrow(),
                        Map.of("outcome", "ANSWERED"))
                .expect(200);
    }

    void endCall(String callId) {
        api.post(suite.helpline("/v1/calls/" + callId + "/end"), Map.of("outcome", "ANSWERED"))
                .expect(200);
    }
}

package uk.kerbside.helpline.casework;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import uk.kerbside.helpline.Person;

/** What an agent does with cases, over HTTP. */
record Casework(Person agent) {
    Response open(Map<String, ?> body) {
        return agent.post("/v1/cases", body);
    }

    /** Closes a case as it was last seen. */
    Response close(Response seen, String outcome) {
        return agent.post(path(seen) + "/closure", seen.header("ETag"), Map.of("outcome", outcome));
    }

    Response note(Response opened, String text) {
        return agent.post(path(opened) + "/notes", Map.of("text", text));
    }

    /** The agent's own cases of a status, in the order of the queue. */
    List<String> ownCases(String status) {
        return agent.get("/v1/cases?status=" + status + "&owner=" + agent.subject())
                .path("items.caseId");
    }

    static String path(Response opened) {
        return "/v1/cases/" + opened.path("caseId");
    }
}

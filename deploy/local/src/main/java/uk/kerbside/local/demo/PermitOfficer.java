package uk.kerbside.local.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import uk.kerbside.local.demo.Api.Answer;

/** Who works in the permit office: Olga looks at applications, Petra brings the paper permits in. */
public final class PermitOfficer {
    private static final Duration IMPORT_PATIENCE = Duration.ofMinutes(15);
    // Each look counts rows: many a second would take from the import what it is waited for.
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Suite suite;
    private final Api api;

    private PermitOfficer(Suite suite, String user) {
        this.suite = suite;
        this.api = Api.as(suite.token().apply(user));
    }

    static PermitOfficer olga(Suite suite) {
        return new PermitOfficer(suite, "olga");
    }

    public static PermitOfficer petra(Suite suite) {
        return new PermitOfficer(suite, "petra");
    }

    /** Takes an application on, so that no colleague decides it meanwhile. */
    Answer claim(String applicationId) {
        return api.put(suite.permits(ofApplication(applicationId) + "/claim"), etag(applicationId), Map.of())
                .expect(200);
    }

    Answer refuse(String applicationId, String reason, String remedy) {
        return api.post(
                        suite.permits(ofApplication(applicationId) + "/refusal"),
                        etag(applicationId),
                        Map.of("reason", reason, "remedy", remedy))
                .expect(200);
    }

    Answer approve(String applicationId) {
        return api.post(suite.permits(ofApplication(applicationId) + "/approval"), etag(applicationId), Map.of())
                .expect(200);
    }

    private String etag(String applicationId) {
        return api.get(suite.permits(ofApplication(applicationId)))
                .expect(200)
                .etag()
                .orElseThrow();
    }

    private static String ofApplication(String applicationId) {
        return "/v1/applications/" + applicationId;
    }

    /** Brings a file of paper permits in and waits until every row of it is accounted for. */
    public Answer bringPaper(Path file) {
        String importId = api.post(suite.permits("/v1/paper-permit-imports"), "text/csv", file)
                .expect(202)
                .text("importId");
        AtomicReference<Answer> report = new AtomicReference<>();
        Waiting.until("import " + importId + " is finished", IMPORT_PATIENCE, BETWEEN_LOOKS, () -> {
            report.set(api.get(suite.permits("/v1/paper-permit-imports/" + importId))
                    .expect(200));
            return report.get().text("status").equals("FINISHED");
        });
        return report.get();
    }
}

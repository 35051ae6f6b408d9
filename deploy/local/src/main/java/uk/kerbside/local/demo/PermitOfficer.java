package uk.kerbside.local.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;
import uk.kerbside.local.SuiteClock;
import uk.kerbside.local.demo.Api.Answer;

/** Who works in the permit office: Olga looks at applications, Petra brings the paper permits in. */
public final class PermitOfficer {
    private static final Duration IMPORT_PATIENCE = Duration.ofMinutes(15);
    // Each look counts rows: many a second would take from the import what it is waited for.
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private static final Duration LONGEST_SUSPENSION = Duration.ofMinutes(10);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

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

    /**
     * Offers a permit type of this story's own, like one there is: another story's places and people are not its own.
     *
     * @param renewableDaysBefore how many days before its end a permit can be renewed
     * @return its code
     */
    String offerTypeLike(String type, int renewableDaysBefore, RandomGenerator random) {
        String code = "STORY_" + Long.toString(random.nextLong() >>> 20, 36).toUpperCase(Locale.ROOT);
        ObjectNode own = typeOfCouncil(type);
        own.put("code", code);
        own.putArray("aliases");
        ObjectNode rules = (ObjectNode) own.path("versions").get(0);
        rules.put("effectiveFrom", SuiteClock.today().toString());
        ((ObjectNode) rules.path("renewal")).put("fromDaysBefore", renewableDaysBefore);
        api.post(suite.permits("/v1/permit-types"), JSON.convertValue(own, FIELDS))
                .expect(201);
        return code;
    }

    private ObjectNode typeOfCouncil(String type) {
        try {
            JsonNode all =
                    JSON.readTree(suite.council().resolve("permit-types.json").toFile());
            return StreamSupport.stream(all.spliterator(), false)
                    .filter(one -> one.path("code").asText().equals(type))
                    .map(ObjectNode.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new StoryBreaks("The sample council has no permit type " + type + "."));
        } catch (IOException e) {
            throw new StoryBreaks("The sample council's permit types cannot be read.", e);
        }
    }

    /** There are so many permits of a type for a place. */
    void limit(String permitType, String place, int most) {
        api.post(suite.permits("/v1/place-limits"), Map.of("permitType", permitType, "place", place, "most", most))
                .expect(200);
    }

    /** Suspends bays at once, for ten minutes at most, and tells nobody. */
    Answer suspendBays(String place, String bayClass) {
        return api.post(
                        suite.permits("/v1/bay-suspensions"),
                        Map.of(
                                "place",
                                place,
                                "bayClasses",
                                List.of(bayClass),
                                "reason",
                                "Gas main works",
                                "endsAt",
                                SuiteClock.now().plus(LONGEST_SUSPENSION).toString(),
                                "tellHolders",
                                false))
                .expect(201);
    }

    void takeBack(Answer baySuspension) {
        api.post(
                        suite.permits("/v1/bay-suspensions/" + baySuspension.text("reference") + "/withdrawal"),
                        baySuspension.etag().orElseThrow(),
                        Map.of())
                .expect(200);
    }

    /** Suspends a permit without notice. */
    void suspend(Answer permit) {
        api.post(
                        suite.permits("/v1/permits/" + permit.text("number") + "/suspension"),
                        permit.etag().orElseThrow(),
                        Map.of(
                                "reason", "MISUSE",
                                "words", "The permit was offered for sale.",
                                "atOnceBecause", "It was offered for sale."))
                .expect(200);
    }

    void lift(String permitNumber) {
        URI suspension = suite.permits("/v1/permits/" + permitNumber + "/suspension");
        String etag = api.get(suspension).expect(200).etag().orElseThrow();
        api.post(URI.create(suspension + "/end"), etag, Map.of("words", "You have shown that it was not you."))
                .expect(200);
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

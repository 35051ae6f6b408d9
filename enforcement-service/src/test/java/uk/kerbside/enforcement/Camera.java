package uk.kerbside.enforcement;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.testkit.Tokens;

/** A camera car: what it sends and what it is told. */
public final class Camera {
    /** Day and night, whatever the terms. */
    public static final String SCHOOL_STREET = "TSS1";

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static boolean isPublished;

    private final String token;

    private Camera(String token) {
        this.token = token;
    }

    public static Camera of(String officer) {
        return with(Tokens.of(officer, Roles.ENFORCEMENT_OFFICER));
    }

    public static Camera with(String token) {
        return new Camera(token);
    }

    /** The school street is known. */
    public static synchronized void awaitSchoolStreet() {
        if (!isPublished) {
            Council.publishPlace(SCHOOL_STREET, PlaceKind.SCHOOL_STREET, "Mon-Sun 00:00-24:00", BayClass.SCHOOL_STREET);
            isPublished = true;
        }
        Map<String, Object> question = Handheld.question("ZZ99ZZZ", "place", SCHOOL_STREET);
        question.put("bayClass", "SCHOOL_STREET");
        Awaitility.await("the school street is known")
                .atMost(PATIENCE)
                .until(() -> Handheld.of("scout").send(question).statusCode() == 200);
    }

    /** A sure read of a resident bay in {@link Council#ZONE}. */
    public static Map<String, Object> read(String vrm, Instant at) {
        Map<String, Object> read = new LinkedHashMap<>();
        read.put("checkId", Ids.uuid7().toString());
        read.put("vrm", vrm);
        read.put("confidence", 0.97);
        read.put("capturedAt", at.toString());
        read.put("place", Council.ZONE);
        read.put("bayClass", "RESIDENT");
        return read;
    }

    /** A sure read of the school street. */
    public static Map<String, Object> schoolRead(String vrm, Instant at) {
        Map<String, Object> read = read(vrm, at);
        read.put("place", SCHOOL_STREET);
        read.put("bayClass", "SCHOOL_STREET");
        return read;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Map<String, Object> batch(Map<String, Object>... reads) {
        return batch(Arrays.asList(reads));
    }

    public static Map<String, Object> batch(List<Map<String, Object>> reads) {
        Map<String, Object> batch = new LinkedHashMap<>();
        batch.put("batchId", Ids.uuid7().toString());
        batch.put("device", "camera-car-2");
        batch.put("reads", reads);
        return batch;
    }

    public Response send(Map<String, ?> batch) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(batch)
                .post("/v1/check-batches");
    }

    public ValidatableResponse ask(Map<String, ?> batch) {
        return send(batch).then();
    }

    public ValidatableResponse get(String path) {
        return given().auth().oauth2(token).get(path).then();
    }
}

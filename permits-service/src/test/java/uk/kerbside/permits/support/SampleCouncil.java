package uk.kerbside.permits.support;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.filter.log.LogDetail;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.CouncilFiles;
import uk.kerbside.testkit.Tokens;

/** The sample council, brought through the import endpoints as an administrator does; once in a run of tests. */
public final class SampleCouncil {
    /** A place tests have besides, because the council states locations of waivers one by one. */
    public static final String STATED_LOCATION = "SL-COMO-204";

    private static final String ANOTHER_PLACE = """
            code,kind,name,controlled_hours,bay_classes,capacity,traffic_order,valid_from,term_time_only,boundary_wkt
            SL-COMO-204,STATED_LOCATION,"Como Road, outside 204",Mon-Fri 08:30-18:30,RESIDENT|SINGLE_YELLOW,,TMO 2009 No. 3,2026-04-01,N,
            """;

    private static final AtomicBoolean LOADED = new AtomicBoolean();

    private SampleCouncil() {}

    /** Calendar, places and permit types are there afterwards. */
    public static void isLoaded() {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails(LogDetail.BODY);
        if (LOADED.compareAndSet(false, true)) {
            take("/v1/calendar-imports", "text/csv", file("calendar.csv"));
            take("/v1/place-imports", "text/csv", file("places.csv"));
            take("/v1/place-imports", "text/csv", ANOTHER_PLACE);
            take("/v1/permit-type-imports", "application/json", file("permit-types.json"));
        }
    }

    /** One of the council's files as it stands in the repository. */
    public static String file(String name) {
        try {
            return Files.readString(CouncilFiles.file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Places tests have besides. */
    public static void takePlaces(String csv) {
        take("/v1/place-imports", "text/csv", csv);
    }

    private static void take(String path, String contentType, String body) {
        bring(path, contentType, body).then().statusCode(200);
    }

    /** A file of the council's, or one that is at fault, as an administrator brings it. */
    public static Response bring(String path, String contentType, String body) {
        return given().auth()
                .oauth2(Tokens.of("adam", Roles.ADMINISTRATOR))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(contentType.equals("text/csv") ? contentType : ContentType.JSON.toString())
                .body(body)
                .post(path);
    }

    /** What anybody may read of what was brought. */
    public static Response reading(String path) {
        return given().auth().oauth2(Tokens.customer("anybody")).get(path);
    }
}

package uk.kerbside.permits.support;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The steps by which vehicles of permits change, over HTTP. */
public final class ChangingVehicles {
    private ChangingVehicles() {}

    /** Another vehicle from now on, instead of the one there is. */
    public static ValidatableResponse changeVehicle(Person person, String number, String vrm) {
        return post(person, number, "vehicle-changes", Map.of("vrm", vrm)).then();
    }

    /** A step of the permit as it is now. */
    public static Response post(Person person, String number, String step, Map<String, ?> body) {
        return post(person, number, step, body, Optional.of(Acting.tag(person, number)));
    }

    public static Response post(Person person, String number, String step, Map<String, ?> body, Optional<String> etag) {
        RequestSpecification request = person.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body);
        etag.ifPresent(seen -> request.header("If-Match", seen));
        return request.post("/v1/permits/" + number + "/" + step);
    }
}

package uk.kerbside.permits.place;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.Person;
import uk.kerbside.testkit.Tokens;

/** What becomes of one place, over HTTP. */
record Placing(String code) {
    static Placing ofItsOwn() {
        return new Placing("PC-" + Person.newMark());
    }

    ValidatableResponse file(String name, String validFrom) {
        return given().auth()
                .oauth2(Tokens.of("adam", Roles.ADMINISTRATOR))
                .contentType("text/csv")
                .body("code,kind,name,controlled_hours,bay_classes,capacity,traffic_order,valid_from,term_time_only,"
                        + "boundary_wkt\n" + code + ",ZONE," + name
                        + ",Mon-Fri 08:30-18:30,RESIDENT|SHARED,,TMO 1," + validFrom + ",N,\n")
                .post("/v1/place-imports")
                .then()
                .statusCode(200);
    }

    Map<String, Object> zone(String validFrom) {
        return new HashMap<>(Map.of(
                "kind",
                "ZONE",
                "name",
                "Zone " + code,
                "bayClasses",
                List.of("RESIDENT", "SHARED"),
                "hours",
                "Mon-Fri 08:30-18:30",
                "trafficOrder",
                "TMO 1",
                "validFrom",
                validFrom));
    }

    static RequestSpecification supervisor() {
        return given().auth()
                .oauth2(Tokens.of("susan", Roles.PERMIT_SUPERVISOR))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }

    Response create(Map<String, ?> place) {
        return supervisor().body(place).put("/v1/places/" + code);
    }

    Response change(Map<String, ?> place) {
        return supervisor().header("If-Match", etag()).body(place).put("/v1/places/" + code);
    }

    Response post(String step, Map<String, ?> body) {
        return supervisor().header("If-Match", etag()).body(body).post("/v1/places/" + code + "/" + step);
    }

    String etag() {
        return supervisor().get("/v1/places/" + code).header("ETag");
    }

    ValidatableResponse read() {
        return supervisor().get("/v1/places/" + code).then().statusCode(200);
    }

    ValidatableResponse versions() {
        return supervisor().get("/v1/places/" + code + "/versions").then().statusCode(200);
    }
}

package uk.kerbside.permits.support;

import io.restassured.response.Response;
import java.util.Map;
import java.util.Optional;

/** The steps of moving house with a permit, over HTTP. */
public final class Moving {
    private Moving() {}

    /** The same person at a property nobody knows, in that zone. */
    public static Person inAnotherHome(Person person, String zone) {
        return at(person, Person.newUprn(), zone);
    }

    /** The same person at a property, in that zone. */
    public static Person at(Person person, String uprn, String zone) {
        return person.livingAt(uprn, Optional.of(zone), false, Optional.empty())
                .withResidencyProved()
                .published();
    }

    public static Response move(Person person, String number) {
        return Reviewing.keyed(person)
                .header("If-Match", Acting.tag(person, number))
                .contentType("application/json")
                .body(Map.of())
                .post("/v1/permits/" + number + "/moves");
    }

    public static Response quote(Person person, String number) {
        return Reviewing.keyed(person)
                .contentType("application/json")
                .body(Map.of())
                .post("/v1/permits/" + number + "/move-quotes");
    }
}

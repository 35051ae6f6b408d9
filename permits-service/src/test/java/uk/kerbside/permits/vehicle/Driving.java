package uk.kerbside.permits.vehicle;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.kernel.Right;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.ChangingVehicles;
import uk.kerbside.permits.support.Person;
import uk.kerbside.testkit.Topics;

/** A permit, and what its holder does about its vehicles. */
record Driving(Person holder, String number) {
    /** Somebody has a permit for the first of their three cars. */
    static Driving oneOfThree() {
        Person rita = Person.residentOf("RO5")
                .onSchoolStreet("S1")
                .withMoreVehicles(2)
                .published();
        return new Driving(
                rita,
                Applying.apply(rita, Applying.wish("SCHOOL_STREET", rita), "ISSUED")
                        .number());
    }

    String car(int which) {
        return holder.vrms().get(which);
    }

    ValidatableResponse change(Map<String, ?> wanted) {
        return post("vehicle-changes", wanted);
    }

    ValidatableResponse lend(Map<String, ?> wanted) {
        return post("temporary-vehicles", wanted);
    }

    ValidatableResponse post(String step, Map<String, ?> body) {
        return ChangingVehicles.post(holder, number, step, body).then();
    }

    ValidatableResponse changes() {
        return holder.request()
                .get("/v1/permits/" + number + "/vehicle-changes")
                .then()
                .statusCode(200);
    }

    ValidatableResponse shown() {
        return Applying.permit(holder, number);
    }

    /** As officers hear of it. */
    Right right(int revision) {
        return RightTranslation.toKernel(Topics.awaitEvent(
                RightPublished.class,
                "permits:" + number,
                published -> published.revision().n() == revision));
    }
}

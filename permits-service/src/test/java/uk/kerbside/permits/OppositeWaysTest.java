package uk.kerbside.permits;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.permits.support.Acting.restore;
import static uk.kerbside.permits.support.Acting.transfer;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Living.approvedAndPaid;
import static uk.kerbside.permits.support.Living.inReview;
import static uk.kerbside.permits.support.Living.send;
import static uk.kerbside.permits.support.Moving.at;
import static uk.kerbside.permits.support.Moving.move;
import static uk.kerbside.permits.support.Renewing.paidPermit;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.support.Acting;
import uk.kerbside.permits.support.Barrier;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Reviewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/**
 * Two do the opposite of each other at the same moment, and each needs what the other one has. A barrier in the database
 * has both stand in the middle of it; then it opens.
 */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-10")
@Tag("P-18")
class OppositeWaysTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
    }

    @AfterEach
    void nobody_is_left() {
        threads.close();
    }

    @Test
    void two_households_that_move_to_where_the_other_one_lived_both_move() throws Exception {
        Person rita = Person.residentOf("RO5").published();
        Person rob = Person.residentOf("HO1").published();
        String ritas = paidPermit(rita, rita.vrm(), NOON);
        String robs = paidPermit(rob, rob.vrm(), NOON);
        Person ritaMoved = at(rita, rob.uprn(), "HO1");
        Person robMoved = at(rob, rita.uprn(), "RO5");

        try (Barrier barrier = Barrier.atVehicles(database, "RESIDENT", rita.vrm(), rob.vrm())) {
            Future<String> one = start(() -> move(ritaMoved, ritas));
            Future<String> other = start(() -> move(robMoved, robs));
            barrier.awaitWaiting(one, other);
            barrier.open();

            assertThat(List.of(one.get(), other.get())).containsOnly("200");
        }
    }

    @Test
    void a_move_that_is_undone_and_one_the_same_way_both_come_to_an_end() throws Exception {
        Person rita = Person.residentOf("RO5").published();
        Person rob = at(Person.residentOf("RO5"), rita.uprn(), "RO5");
        String ritas = paidPermit(rita, rita.vrm(), NOON);
        String robs = paidPermit(rob, rob.vrm(), NOON);
        Person ritaMoved = at(rita, Person.newUprn(), "HO1");
        move(ritaMoved, ritas).then().statusCode(200);
        Person robMoved = at(rob, ritaMoved.uprn(), "HO1");

        try (Barrier barrier = Barrier.atVehicles(database, "RESIDENT", rob.vrm())) {
            Future<String> one = start(() -> move(robMoved, robs));
            barrier.awaitWaiting(one);
            Future<String> other =
                    start(() -> restore(ritaMoved, ritas, false).extract().response());
            barrier.awaitWaiting(one, other);
            barrier.open();

            assertThat(List.of(one.get(), other.get())).containsOnly("200");
        }
    }

    @Test
    void two_who_take_over_each_others_permits_both_get_them() throws Exception {
        Person bill = Person.newcomer().published();
        Person bob = Person.newcomer().published();
        String bills = permitOf(bill);
        String bobs = permitOf(bob);

        try (Barrier barrier = Barrier.atPlacesOf(database, bills, bobs)) {
            Future<String> one = start(() -> transfer("olga", bill, bob, bills));
            Future<String> other = start(() -> transfer("otto", bob, bill, bobs));
            barrier.awaitWaiting(one, other);
            barrier.open();

            assertThat(List.of(one.get(), other.get())).containsOnly("200");
        }
    }

    @Test
    void two_who_change_to_the_mark_the_other_one_gives_up_elsewhere_both_change() throws Exception {
        String first = Person.newMark();
        String second = Person.newMark();
        Person rita =
                Person.residentOf("RO5").withVehicles(List.of(first, second)).published();
        Person rob =
                Person.residentOf("HO1").withVehicles(List.of(second, first)).published();
        String ritas = paidPermit(rita, first, NOON);
        String robs = paidPermit(rob, second, NOON);
        clock.set(NOON.plusSeconds(60));

        try (Barrier barrier = Barrier.atVehicles(
                database,
                "RESIDENT",
                Stream.of(first, second).sorted().findFirst().orElseThrow())) {
            Future<String> one = start(() -> change(rita, ritas, second));
            Future<String> other = start(() -> change(rob, robs, first));
            barrier.awaitWaiting(one, other);
            barrier.open();

            assertThat(List.of(one.get(), other.get())).containsOnly("200");
        }
    }

    /** What it was answered, if that is no success in full. */
    private Future<String> start(Callable<Response> what) {
        return threads.submit(() -> {
            Response answer = what.call();
            return answer.statusCode() == 200 ? "200" : answer.asString();
        });
    }

    private static Response change(Person person, String number, String vrm) {
        return Reviewing.keyed(person)
                .header("If-Match", Acting.tag(person, number))
                .contentType(ContentType.JSON)
                .body(Map.of("vrm", vrm))
                .post("/v1/permits/" + number + "/vehicle-changes");
    }

    private static String permitOf(Person carer) {
        var submitted = inReview(carer, wish("HEALTH_HOMECARE", carer));
        send(
                carer,
                submitted,
                "JOB_PROFILE_AND_PERSON_SPECIFICATION",
                "V5C",
                "BUSINESS_INSURANCE validUntil 2027-05-01",
                "MANAGER_LETTER issuedOn 2026-11-10");
        return approvedAndPaid(carer, submitted, 6000, NOON).reference();
    }
}

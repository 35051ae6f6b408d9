package uk.kerbside.permits.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.draft;
import static uk.kerbside.permits.support.Applying.officer;
import static uk.kerbside.permits.support.Applying.quote;
import static uk.kerbside.permits.support.Applying.submit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Refunding.surrender;
import static uk.kerbside.permits.support.Waiting.step;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.PlaceOfferLapsed;
import uk.kerbside.events.permits.PlaceOffered;
import uk.kerbside.events.permits.WaitingListJoined;
import uk.kerbside.permits.application.LapseOffers;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.Waiting;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-10")
class WaitingListTest {
    private static final Instant NOON = Instant.parse("2027-03-24T12:00:00Z");
    private static final int HUNDRED = 100;

    @Inject
    MovableClock clock;

    @Inject
    OfferPlaces offerPlaces;

    @Inject
    LapseOffers lapseOffers;

    private Waiting street;
    private Person first;
    private String held;

    /** One exemption there is, and somebody has it. */
    @BeforeEach
    void a_street_is_full() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        street = new Waiting();
        street.limit(1).statusCode(200).body("held", equalTo(0));
        first = street.neighbour();
        held = street.applies(first).body("status", equalTo("ISSUED")).extract().path("permitNumber");
    }

    @Test
    void of_a_hundred_who_want_the_last_place_at_once_one_gets_it_and_each_other_stands_somewhere_else()
            throws Exception {
        Waiting other = new Waiting();
        other.limit(1);
        List<Callable<Response>> all = new ArrayList<>();
        for (int i = 0; i < HUNDRED; i++) {
            Person person = other.neighbour();
            String id = other.wishes(person);
            all.add(() -> submit(person, id).extract().response());
        }

        List<Response> answers = atOnce(all);

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .filteredOn(answer -> answer.path("status").equals("ISSUED"))
                .hasSize(1);
        List<Integer> places = IntStream.range(1, HUNDRED).boxed().toList();
        assertThat(answers)
                .filteredOn(answer -> answer.path("status").equals("ON_WAITING_LIST"))
                .extracting(answer -> answer.<Integer>path("waitingList.position"))
                .containsExactlyInAnyOrderElementsOf(places);
        other.list().body("items.position", equalTo(places));
        other.limit(1).body("held", equalTo(1)).body("waiting", equalTo(HUNDRED - 1));
    }

    @Test
    void who_does_not_want_to_wait_is_refused_and_nobody_passes_those_who_do() {
        Person second = street.neighbour();
        assertProblem(quote(second, wish(Waiting.TYPE, second)), 409, "LIMIT_REACHED");
        assertProblem(draft(second, wish(Waiting.TYPE, second)), 409, "LIMIT_REACHED");
        String waits = street.applies(second)
                .body("status", equalTo("ON_WAITING_LIST"))
                .body("message", startsWith("NOT YET VALID. You are number 1 on the waiting list."))
                .body("waitingList.status", equalTo("WAITING"))
                .extract()
                .path("applicationId");
        assertThat(Topics.awaitEvent(WaitingListJoined.class, waits).position()).isEqualTo(1);

        surrender(first, held).then().statusCode(200);

        // It is free and not offered yet: it is the second's all the same.
        Person third = street.neighbour();
        assertProblem(draft(third, wish(Waiting.TYPE, third)), 409, "LIMIT_REACHED");
        street.applies(third).body("status", equalTo("ON_WAITING_LIST")).body("waitingList.position", equalTo(2));
        offerPlaces.offer();
        application(second, waits)
                .body("waitingList.status", equalTo("OFFERED"))
                .body(
                        "message",
                        startsWith("NOT YET VALID. A place is free and held for you until the end of 31 March 2027"));

        step(second, waits, "offer-acceptance").then().statusCode(200).body("status", equalTo("ISSUED"));
        street.limit(1).body("held", equalTo(1)).body("waiting", equalTo(1)).body("offered", equalTo(0));
        assertProblem(step(second, waits, "offer-acceptance"), 409, "NO_OFFER");
    }

    @Test
    void an_offer_is_held_to_the_end_of_its_last_day_and_goes_to_the_next_then() {
        Person second = street.neighbour();
        Person third = street.neighbour();
        String one = street.applies(second).extract().path("applicationId");
        String two = street.applies(third).extract().path("applicationId");
        surrender(first, held);
        offerPlaces.offer();
        // Midnight after the seventh day; the clocks have changed meanwhile.
        Instant end = Instant.parse("2027-03-31T23:00:00Z");
        assertThat(Topics.awaitEvent(PlaceOffered.class, one).offeredUntil()).isEqualTo(end);

        clock.set(end.minusSeconds(1));
        lapseOffers.lapse();
        offerPlaces.offer();
        application(third, two).body("waitingList.status", equalTo("WAITING"));
        clock.set(end);
        assertProblem(step(second, one, "offer-acceptance"), 409, "NO_OFFER");
        lapseOffers.lapse();
        offerPlaces.offer();

        application(second, one)
                .body("status", equalTo("LAPSED_UNANSWERED"))
                .body("message", startsWith("The place we offered was not taken in time."));
        application(third, two).body("waitingList.status", equalTo("OFFERED"));
        assertThat(Topics.awaitEvent(PlaceOfferLapsed.class, one).lapsedAt()).isEqualTo(end);
    }

    @Test
    void who_declines_or_leaves_makes_room_for_the_next() {
        List<Person> people = List.of(street.neighbour(), street.neighbour(), street.neighbour());
        List<String> ids = people.stream()
                .map(person -> street.applies(person).extract().<String>path("applicationId"))
                .toList();
        step(people.get(1), ids.get(1), "withdrawal").then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        street.list().body("items.applicationId", contains(ids.get(0), ids.get(2)));
        surrender(first, held);
        offerPlaces.offer();

        step(people.get(0), ids.get(0), "offer-decline").then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        offerPlaces.offer();

        application(people.get(2), ids.get(2))
                .body("waitingList.status", equalTo("OFFERED"))
                .body("waitingList.position", equalTo(1));
        step(people.get(2), ids.get(2), "withdrawal").then().statusCode(200);
        street.limit(1).body("held", equalTo(0)).body("offered", equalTo(0));
    }

    @Test
    @Tag("P-18")
    void who_renews_too_late_finds_the_place_kept_for_four_weeks_and_not_longer() {
        Person second = street.neighbour();
        String waits = street.applies(second).extract().path("applicationId");
        Instant expired = Instant.parse("2028-03-24T00:00:00Z");
        clock.set(expired.plus(Duration.ofDays(27)));
        offerPlaces.offer();
        application(second, waits).body("waitingList.status", equalTo("WAITING"));

        String again = apply(first, wish(Waiting.TYPE, first), "ISSUED").number();
        street.limit(1).body("held", equalTo(1));

        // The same again, and nobody comes: 28 days after its end, by the council's clock.
        clock.set("2029-05-17T22:59:59Z");
        offerPlaces.offer();
        application(second, waits).body("waitingList.status", equalTo("WAITING"));
        clock.set("2029-05-17T23:00:00Z");
        offerPlaces.offer();
        application(second, waits).body("waitingList.status", equalTo("OFFERED"));
        assertThat(again).isNotEqualTo(held);
        assertProblem(draft(first, wish(Waiting.TYPE, first)), 409, "LIMIT_REACHED");
    }

    @Test
    void a_limit_counts_what_is_held_already_a_lower_one_ends_nothing_and_a_higher_one_is_offered() {
        Waiting open = new Waiting();
        List<Person> holders = List.of(open.neighbour(), open.neighbour(), open.neighbour());
        holders.forEach(person -> apply(person, wish(Waiting.TYPE, person), "ISSUED"));

        open.limit(1).statusCode(200).body("held", equalTo(3));

        Person waiting = open.neighbour();
        String id = open.applies(waiting)
                .body("status", equalTo("ON_WAITING_LIST"))
                .extract()
                .path("applicationId");
        open.limit(3).body("held", equalTo(3));
        offerPlaces.offer();
        application(waiting, id).body("waitingList.status", equalTo("WAITING"));
        open.limit(4);
        offerPlaces.offer();
        application(waiting, id).body("waitingList.status", equalTo("OFFERED"));
        open.limit(0).body("held", equalTo(4));
        step(waiting, id, "offer-acceptance").then().statusCode(200).body("status", equalTo("ISSUED"));
        open.limit(null).statusCode(200);
        Person last = open.neighbour();
        apply(last, wish(Waiting.TYPE, last), "ISSUED");
    }

    @Test
    @Tag("X-1")
    void what_is_somebody_elses_cannot_be_taken_and_limits_are_set_by_supervisors() {
        Person second = street.neighbour();
        String waits = street.applies(second).extract().path("applicationId");
        surrender(first, held);
        offerPlaces.offer();
        String etag = application(second, waits).extract().header("ETag");

        assertProblem(
                first.request()
                        .header("Idempotency-Key", "k-" + waits)
                        .header("If-Match", etag)
                        .post("/v1/applications/" + waits + "/offer-acceptance"),
                404,
                "NOT_FOUND");
        assertProblem(
                officer("olga")
                        .contentType("application/json")
                        .body("{\"permitType\":\"" + Waiting.TYPE + "\",\"place\":\"" + street.street()
                                + "\",\"most\":9}")
                        .post("/v1/place-limits"),
                403,
                "FORBIDDEN");
        street.list().body("items", hasSize(1)).body("items[0].accountId", equalTo(second.accountId()));
    }

    private static List<Response> atOnce(List<Callable<Response>> all) throws Exception {
        CyclicBarrier start = new CyclicBarrier(all.size());
        List<Response> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            List<Future<Response>> running = all.stream()
                    .map(one -> threads.submit(() -> {
                        start.await();
                        return one.call();
                    }))
                    .toList();
            for (Future<Response> one : running) {
                answers.add(one.get());
            }
        }
        return answers;
    }
}

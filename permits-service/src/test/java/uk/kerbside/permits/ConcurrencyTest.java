package uk.kerbside.permits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.draft;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.submit;
import static uk.kerbside.permits.support.Applying.wish;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** Several at once, who all want what only one can have. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-10")
class ConcurrencyTest {
    private static final int AT_ONCE = 6;

    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set("2026-11-24T12:00:00Z");
    }

    @RepeatedTest(5)
    void exactly_one_gets_the_last_place_in_the_household() throws Exception {
        Person rita = Person.residentOf("RO5").withMoreVehicles(1 + AT_ONCE).published();
        for (String vrm : rita.vrms().subList(0, 2)) {
            apply(rita, Map.of("permitType", "RESIDENT", "vrm", vrm), "AWAITING_PAYMENT");
        }
        List<Callable<Response>> all = new ArrayList<>();
        for (String vrm : rita.vrms().subList(2, 2 + AT_ONCE)) {
            String id = draft(rita, Map.of("permitType", "RESIDENT", "vrm", vrm))
                    .extract()
                    .path("applicationId");
            all.add(() -> submit(rita, id).extract().response());
        }

        List<Response> answers = atOnce(all);

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .extracting(answer -> answer.<String>path("code"))
                .containsOnly("LIMIT_REACHED");
        assertThat(numbersOf(rita)).hasSize(3);
    }

    @RepeatedTest(5)
    void those_who_get_places_at_once_get_different_positions() throws Exception {
        Person rita = Person.residentOf("RO5").withMoreVehicles(2).published();
        List<Callable<Response>> all = new ArrayList<>();
        for (String vrm : rita.vrms()) {
            String id = draft(rita, Map.of("permitType", "RESIDENT", "vrm", vrm))
                    .extract()
                    .path("applicationId");
            all.add(() -> submit(rita, id).statusCode(200).extract().response());
        }

        List<Response> answers = atOnce(all);

        assertThat(answers)
                .extracting(answer -> answer.<Integer>path("price.amount"))
                .containsExactlyInAnyOrder(7000, 9500, 12000);
        assertThat(answers)
                .extracting(answer -> answer.<Integer>path("position"))
                .containsExactlyInAnyOrder(1, 2, 3);
    }

    @RepeatedTest(5)
    void exactly_one_of_several_households_gets_a_permit_for_one_vehicle() throws Exception {
        String vrm = Person.newMark();
        List<Callable<Response>> all = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Person each = Person.residentOf("RO5").withVehicles(List.of(vrm)).published();
            String id = draft(each, wish("RESIDENT", each)).extract().path("applicationId");
            all.add(() -> submit(each, id).extract().response());
        }

        List<Response> answers = atOnce(all);

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .extracting(answer -> answer.<String>path("code"))
                .containsOnly("VEHICLE_HAS_PERMIT");
    }

    @RepeatedTest(3)
    void one_application_submitted_several_times_at_once_is_decided_once() throws Exception {
        Person rita = Person.residentOf("RO5").published();
        String id = draft(rita, wish("RESIDENT", rita)).extract().path("applicationId");
        Callable<Response> submission = () -> submit(rita, id).extract().response();

        List<Response> answers = atOnce(java.util.Collections.nCopies(AT_ONCE, submission));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .extracting(answer -> answer.<String>path("code"))
                .containsOnly("NOT_A_DRAFT");
        assertThat(numbersOf(rita)).hasSize(1);
    }

    @RepeatedTest(3)
    void a_payment_and_a_withdrawal_at_once_leave_one_truth() throws Exception {
        Person rita = Person.residentOf("RO5").published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita), "AWAITING_PAYMENT");
        Callable<Response> withdrawal = () -> rita.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", submitted.etag())
                .post("/v1/applications/" + submitted.applicationId() + "/withdrawal");
        Callable<Response> payment = () -> {
            Applying.pay(submitted, Instant.parse("2026-11-24T12:00:00Z"));
            return null;
        };

        atOnce(List.of(withdrawal, payment));

        // Accounts never withdraws what is paid, so whatever came first, the permit is issued.
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> permit(rita, submitted.number()).body("status", equalTo("ACTIVE")));
        Applying.application(rita, submitted.applicationId()).body("status", equalTo("ISSUED"));
    }

    @Test
    void members_of_a_household_do_not_overtake_its_limit_from_two_accounts() throws Exception {
        Person rita = Person.residentOf("RO5").withMoreVehicles(1).published();
        Person ron = Person.residentOf("RO5")
                .livingAt(rita.uprn(), rita.property().orElseThrow().zone(), false, Optional.empty())
                .withMoreVehicles(1)
                .published();
        List<Callable<Response>> all = Stream.of(rita, ron)
                .flatMap(person -> person.vrms().stream().map(vrm -> {
                    String id = draft(person, Map.of("permitType", "RESIDENT", "vrm", vrm))
                            .extract()
                            .path("applicationId");
                    return (Callable<Response>)
                            () -> submit(person, id).extract().response();
                }))
                .toList();

        List<Response> answers = atOnce(all);

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(3);
        assertThat(numbersOf(rita).size() + numbersOf(ron).size()).isEqualTo(3);
    }

    private static List<String> numbersOf(Person person) {
        return person.request().get("/v1/permits").path("items.number");
    }

    private static List<Response> atOnce(Collection<Callable<Response>> all) throws Exception {
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

package uk.kerbside.permits.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Acting.restore;
import static uk.kerbside.permits.support.Acting.surrender;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Waiting.step;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.support.Moving;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.Waiting;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** Nobody passes those who wait: not who comes back, not because somebody is busy, and not because another list fails. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-10")
class WhoseTurnTest {
    private static final Instant NOON = Instant.parse("2027-03-24T12:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    OfferPlaces offerPlaces;

    @Inject
    DataSource database;

    private Waiting street;
    private Person first;
    private String held;

    /** One exemption there is, and somebody has it. */
    @BeforeEach
    void a_street_is_full() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        street = new Waiting();
        street.limit(1).statusCode(200);
        first = street.neighbour();
        held = street.applies(first).body("status", equalTo("ISSUED")).extract().path("permitNumber");
    }

    @Test
    @Tag("P-18")
    void a_permit_that_comes_back_takes_no_place_somebody_waits_for() {
        Person second = street.neighbour();
        String waits = waits(second);
        surrender(first, held).statusCode(200);

        assertProblem(restore(first, held, false), 409, "LIMIT_REACHED");
        application(second, waits).body("waitingList.status", equalTo("WAITING"));
        restore(first, held, true).statusCode(200).body("status", equalTo("ACTIVE"));

        // The free one is the second's, and the permit stands beside it.
        application(second, waits).body("waitingList.status", equalTo("OFFERED"));
        street.limit(1).body("held", equalTo(2));
        step(second, waits, "offer-acceptance").then().statusCode(200).body("status", equalTo("ISSUED"));
    }

    @Test
    @Tag("P-18")
    void a_permit_that_comes_back_while_nobody_waits_has_its_place_kept_for_four_weeks_like_any_other() {
        surrender(first, held).statusCode(200);
        restore(first, held, false).statusCode(200);
        Person second = street.neighbour();
        String waits = waits(second);

        // It ends with 23 March 2028, and 28 days later the clocks have changed.
        clock.set("2028-04-20T22:59:59Z");
        offerPlaces.offer();
        application(second, waits).body("waitingList.status", equalTo("WAITING"));
        clock.set("2028-04-20T23:00:00Z");
        offerPlaces.offer();
        application(second, waits).body("waitingList.status", equalTo("OFFERED"));
    }

    @Test
    @Tag("P-18")
    void a_move_within_a_full_street_is_undone_without_losing_the_place() {
        Person second = street.neighbour();
        String waits = waits(second);
        Person moved = first.livingAt(Person.newUprn(), Optional.of("RO5"), false, Optional.of(street.street()))
                .withResidencyProved()
                .published();
        Moving.move(moved, held).then().statusCode(200).body("permitNumber", equalTo(held + "-2"));

        restore(moved, held, false).statusCode(200).body("status", equalTo("ACTIVE"));

        permit(moved, held + "-2").body("status", equalTo("REPLACED"));
        street.limit(1).body("held", equalTo(1));
        offerPlaces.offer();
        application(second, waits).body("waitingList.status", equalTo("WAITING"));
    }

    @Test
    void who_is_first_is_not_passed_because_they_were_busy_at_that_moment() throws Exception {
        Person second = street.neighbour();
        Person third = street.neighbour();
        String seconds = waits(second);
        String thirds = waits(third);
        surrender(first, held).statusCode(200);
        CountDownLatch isBusy = new CountDownLatch(1);
        AtomicBoolean isOffered = new AtomicBoolean();

        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> busy =
                    other.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                        lockEntryOf(seconds);
                        isBusy.countDown();
                        Awaitility.await()
                                .atMost(Duration.ofMinutes(1))
                                .until(() -> isOffered.get() || isSomebodyWaitingForAnEntry());
                    }));
            isBusy.await();
            offerPlaces.offer();
            isOffered.set(true);
            busy.get();
        }

        application(second, seconds).body("waitingList.status", equalTo("OFFERED"));
        application(third, thirds).body("waitingList.status", equalTo("WAITING"));
    }

    @Test
    void a_list_whose_offers_fail_keeps_no_other_list_waiting() throws SQLException {
        List<Waiting> streets = Stream.of(street, fullStreet())
                .sorted(Comparator.comparing(Waiting::street))
                .toList();
        Waiting broken = streets.getFirst();
        Waiting sound = streets.getLast();
        String never = broken.applies(broken.neighbour()).extract().path("applicationId");
        Person waiting = sound.neighbour();
        String waits = sound.applies(waiting).extract().path("applicationId");
        broken.limit(2);
        sound.limit(2);
        // It is held for the first on the list without being offered: that cannot be, and cannot be offered again.
        execute("""
                insert into held_place (type_code, scope, scope_key, holder, held_until)
                select type_code, 'PLACE', place, entry_id, '2099-01-01' from waiting_entry where application_id = ?""", never);
        try {
            offerPlaces.offer();

            application(waiting, waits).body("waitingList.status", equalTo("OFFERED"));
        } finally {
            execute(
                    "delete from held_place where holder = (select entry_id from waiting_entry where application_id = ?)",
                    never);
        }
    }

    @Test
    void who_has_moved_since_they_were_offered_a_place_takes_one_where_they_live_and_frees_the_other() {
        Person second = street.neighbour();
        String waits = waits(second);
        surrender(first, held).statusCode(200);
        offerPlaces.offer();
        Waiting there = fullStreet();
        Person moved = second.livingAt(Person.newUprn(), Optional.of("RO5"), false, Optional.of(there.street()))
                .withResidencyProved()
                .published();

        assertProblem(step(moved, waits, "offer-acceptance"), 409, "LIMIT_REACHED");
        application(moved, waits).body("waitingList.status", equalTo("OFFERED"));
        there.limit(2);
        step(moved, waits, "offer-acceptance").then().statusCode(200).body("status", equalTo("ISSUED"));

        there.limit(2).body("held", equalTo(2));
        street.limit(1).body("held", equalTo(0)).body("offered", equalTo(0));
    }

    private String waits(Person person) {
        return street.applies(person)
                .body("status", equalTo("ON_WAITING_LIST"))
                .extract()
                .path("applicationId");
    }

    private static Waiting fullStreet() {
        Waiting full = new Waiting();
        full.limit(1);
        Person holder = full.neighbour();
        apply(holder, wish(Waiting.TYPE, holder), "ISSUED");
        return full;
    }

    private void lockEntryOf(String applicationId) {
        try {
            execute("update waiting_entry set version = version where application_id = ?", applicationId);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isSomebodyWaitingForAnEntry() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select exists (select from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and query like 'select * from waiting_entry%')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void execute(String sql, String applicationId) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, applicationId);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}

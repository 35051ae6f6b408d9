package uk.kerbside.permits.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Refunding.surrender;
import static uk.kerbside.permits.support.Waiting.step;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.permits.application.LapseOffers;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.Waiting;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** Whatever people and time do, in whatever order: counters are what a recount finds, and the list is in order. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-10")
class WaitingLawsTest {
    private static final int STEPS = 40;

    @Inject
    MovableClock clock;

    @Inject
    OfferPlaces offerPlaces;

    @Inject
    LapseOffers lapseOffers;

    @Inject
    DataSource database;

    /** Somebody with an application. */
    private record Applicant(Person person, String applicationId) {
        String status() {
            return application(person, applicationId).extract().path("status");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void counters_and_positions_are_what_a_recount_finds(long seed) throws SQLException {
        SampleCouncil.isLoaded();
        SplittableRandom random = new SplittableRandom(seed);
        Instant now = Instant.parse("2027-03-20T12:00:00Z");
        clock.set(now);
        Waiting street = new Waiting();
        int most = 2;
        street.limit(most);
        List<Applicant> applicants = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            now = now.plus(Duration.ofHours(random.nextInt(60)));
            clock.set(now);
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> {
                    Person person = street.neighbour();
                    applicants.add(new Applicant(
                            person, street.applies(person).extract().path("applicationId")));
                }
                case 3 -> {
                    most = random.nextInt(4);
                    street.limit(most);
                }
                default -> somebodyActs(applicants, random);
            }
            lapseOffers.lapse();
            offerPlaces.offer();
            assertLaws(street, most);
        }
        assertThat(applicants).hasSizeGreaterThan(5);
    }

    private static void somebodyActs(List<Applicant> applicants, SplittableRandom random) {
        if (applicants.isEmpty()) {
            return;
        }
        Applicant one = applicants.get(random.nextInt(applicants.size()));
        switch (one.status()) {
            case "ISSUED" ->
                surrender(
                        one.person(),
                        application(one.person(), one.applicationId()).extract().path("permitNumber"));
            case "ON_WAITING_LIST" ->
                step(
                        one.person(),
                        one.applicationId(),
                        List.of("offer-acceptance", "offer-decline", "withdrawal")
                                .get(random.nextInt(3)));
            default -> assertThat(one.status()).isIn("WITHDRAWN", "LAPSED_UNANSWERED");
        }
    }

    private void assertLaws(Waiting street, int most) throws SQLException {
        int held = number("select count(*) from held_place where scope = 'PLACE' and scope_key = ?", street);
        assertThat(number("select taken from limit_counter where scope = 'PLACE' and scope_key = ?", street))
                .isEqualTo(held);
        int issued = number(
                "select count(distinct p.number) from permit p join permit_vehicle v on v.permit_number = p.number"
                        + " where v.place = ? and p.status = 'ISSUED'",
                street);
        int offered = number("select count(*) from waiting_entry where place = ? and status = 'OFFERED'", street);
        assertThat(held).isEqualTo(issued + offered);
        List<Integer> positions = street.list().extract().path("items.position");
        assertThat(positions)
                .isEqualTo(IntStream.rangeClosed(1, positions.size()).boxed().toList());
        // Where somebody still waits, nothing is free.
        if (positions.size() > offered) {
            assertThat(held).isGreaterThanOrEqualTo(most);
        }
    }

    private int number(String sql, Waiting street) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, street.street());
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }
}

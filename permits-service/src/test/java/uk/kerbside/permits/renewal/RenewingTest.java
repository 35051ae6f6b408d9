package uk.kerbside.permits.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.ChangingVehicles.changeVehicle;
import static uk.kerbside.permits.support.Charging.chargeWithdrawn;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Renewing.begin;
import static uk.kerbside.permits.support.Renewing.begun;
import static uk.kerbside.permits.support.Renewing.paid;
import static uk.kerbside.permits.support.Renewing.paidPermit;
import static uk.kerbside.permits.support.Renewing.quote;
import static uk.kerbside.permits.support.Renewing.renewed;
import static uk.kerbside.permits.support.Renewing.right;
import static uk.kerbside.permits.support.Renewing.shown;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.PermitExpired;
import uk.kerbside.events.permits.PermitRenewed;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.permits.permit.NoteExpiries;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** A permit for 12 months that ends with 23 November 2027, renewed in time, late, and too late. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-6")
class RenewingTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant END = Instant.parse("2027-11-24T00:00:00Z");
    private static final Instant FIRST_DAY = Instant.parse("2027-10-24T08:00:00Z");
    private static final Instant TWO_DAYS_AFTER = Instant.parse("2027-11-26T09:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    NoteExpiries noteExpiries;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
    }

    @Test
    void a_renewal_paid_early_begins_where_the_permit_ends_and_is_a_year_long() {
        Person rita = Person.residentOf("RO5").published();
        String number = paidPermit(rita, rita.vrm(), NOON);
        clock.set(FIRST_DAY);

        RightPublished follows = paid(renewed(rita, number, "AWAITING_PAYMENT"), FIRST_DAY);

        assertThat(follows.reference()).isEqualTo(number + "-2");
        assertThat(follows.predecessor()).contains("permits:" + number);
        assertThat(follows.from()).isEqualTo(END);
        assertThat(follows.until()).contains(Instant.parse("2028-11-24T00:00:00Z"));
        permit(rita, number).body("status", equalTo("ACTIVE"));
        permit(rita, number + "-2")
                .body("status", equalTo("SCHEDULED"))
                .body("predecessor", equalTo(number))
                .body("position", equalTo(1));
        shown(rita, number).body("state", equalTo("RENEWED")).body("renewedBy", equalTo(number + "-2"));
        PermitRenewed fact = Topics.awaitEvent(PermitRenewed.class, number + "-2");
        assertThat(fact.renewedNumber()).isEqualTo(number);
        clock.set(END);
        permit(rita, number).body("status", equalTo("EXPIRED"));
        permit(rita, number + "-2").body("status", equalTo("ACTIVE"));
    }

    @Test
    void old_and_new_price_stand_side_by_side_with_the_reason_why_they_differ() {
        Person rita = Person.residentOf("RO5").withMoreVehicles(1).published();
        String first = paidPermit(rita, rita.vrms().get(0), NOON);
        clock.set(NOON.plusSeconds(60));
        String number = paidPermit(rita, rita.vrms().get(1), NOON.plusSeconds(60));
        clock.set(FIRST_DAY);

        quote(rita, number)
                .then()
                .statusCode(200)
                .body("price.amount", equalTo(9500))
                .body("oldPrice.amount", equalTo(9500))
                .body("reasons", equalTo(List.of()))
                .body("withoutGap", equalTo(true))
                .body("startsAt", equalTo(END.toString()));

        surrender(rita, first);
        quote(rita, number)
                .then()
                .statusCode(200)
                .body("price.amount", equalTo(7000))
                .body("oldPrice.amount", equalTo(9500))
                .body("position", equalTo(1))
                .body("oldPosition", equalTo(2))
                .body("lines.part", contains("BASIC"))
                .body("lines[0].before.amount.amount", equalTo(9500))
                .body("lines[0].now.amount.amount", equalTo(7000))
                .body("reasons.reason", contains("POSITION_CHANGED"))
                .body(
                        "reasons.explanation",
                        contains("It is for the first vehicle of the household now, and was for the second."));
    }

    @Test
    void three_permits_of_a_household_are_renewed_although_no_fourth_could_be_had() {
        Person rita = Person.residentOf("RO5").withMoreVehicles(3).published();
        List<String> numbers = new ArrayList<>();
        for (String vrm : rita.vrms().subList(0, 3)) {
            clock.set(NOON.plusSeconds(numbers.size()));
            numbers.add(paidPermit(rita, vrm, NOON));
        }
        Map<String, Object> fourth = wish("RESIDENT", rita, "P12M");
        fourth.put("vrm", rita.vrms().get(3));
        clock.set(FIRST_DAY);

        Submitted renewal = renewed(rita, numbers.get(2), "AWAITING_PAYMENT");
        Applying.quote(rita, fourth).statusCode(409).body("code", equalTo("LIMIT_REACHED"));
        paid(renewal, FIRST_DAY);

        Applying.quote(rita, fourth).statusCode(409).body("code", equalTo("LIMIT_REACHED"));
        permit(rita, renewal.number()).body("position", equalTo(3));
        surrender(rita, numbers.get(0));
        Applying.quote(rita, fourth).statusCode(200).body("position", equalTo(3));
    }

    @Test
    void a_renewal_that_is_not_paid_leaves_the_permit_and_its_place_as_they_were() {
        Person rita = Person.residentOf("RO5").published();
        String number = paidPermit(rita, rita.vrm(), NOON);
        clock.set(FIRST_DAY);
        Submitted renewal = renewed(rita, number, "AWAITING_PAYMENT");
        assertProblem(begin(rita, number), 409, "RENEWAL_UNDER_WAY");

        chargeWithdrawn(renewal, rita, FIRST_DAY);
        right(renewal.number(), RightStatus.ENDED);

        permit(rita, number).body("status", equalTo("ACTIVE")).body("renewal", nullValue());
        Submitted again = renewed(rita, number, "AWAITING_PAYMENT");
        assertThat(again.number()).isEqualTo(number + "-3");
        assertThat(paid(again, FIRST_DAY).from()).isEqualTo(END);
    }

    @Test
    @Tag("P-7")
    void a_car_changed_after_renewing_early_is_covered_when_the_new_permit_begins() {
        Person rita = Person.residentOf("RO5").withMoreVehicles(1).published();
        String number = paidPermit(rita, rita.vrm(), NOON);
        clock.set(FIRST_DAY);
        String next = paid(renewed(rita, number, "AWAITING_PAYMENT"), FIRST_DAY).reference();

        changeVehicle(rita, number, rita.vrms().get(1)).statusCode(200);

        permit(rita, number).body("vehicles.vrm", equalTo(List.of(rita.vrms().get(1))));
        permit(rita, next)
                .body("vehicles.vrm", equalTo(List.of(rita.vrms().get(1))))
                .body("timeLine.from", equalTo(List.of(END.toString())));
    }

    @Test
    @Tag("P-7")
    void a_car_changed_while_the_renewal_is_a_draft_is_what_is_renewed() {
        Person rita = Person.residentOf("RO5").withMoreVehicles(1).published();
        String number = paidPermit(rita, rita.vrm(), NOON);
        clock.set(FIRST_DAY);
        String application = begun(rita, number);

        changeVehicle(rita, number, rita.vrms().get(1)).statusCode(200);

        Applying.submit(rita, application)
                .statusCode(200)
                .body("status", equalTo("AWAITING_PAYMENT"))
                .body("vrms", equalTo(List.of(rita.vrms().get(1))));
    }

    @Test
    void a_late_renewal_begins_with_its_payment_and_has_no_grace() {
        Person rita = Person.residentOf("RO5").published();
        String number = paidPermit(rita, rita.vrm(), NOON);
        clock.set(TWO_DAYS_AFTER);
        shown(rita, number).body("state", equalTo("LATE")).body("lateUntil", equalTo("2027-12-14"));

        Submitted renewal = renewed(rita, number, "AWAITING_PAYMENT");
        permit(rita, number).body("status", equalTo("EXPIRED"));
        Instant paidAt = TWO_DAYS_AFTER.plusSeconds(7200);
        clock.set(paidAt);
        RightPublished follows = paid(renewal, paidAt);

        assertThat(follows.from()).isEqualTo(paidAt);
        assertThat(follows.until()).contains(Instant.parse("2028-11-26T00:00:00Z"));
        assertThat(follows.predecessor()).contains("permits:" + number);
    }

    @Test
    void outside_its_days_a_permit_is_not_renewed_and_its_holder_hears_what_to_do() {
        Person rita = Person.residentOf("RO5").published();
        String number = paidPermit(rita, rita.vrm(), NOON);

        clock.set(Instant.parse("2027-10-23T22:59:59Z"));
        assertProblem(begin(rita, number), 409, "RENEWAL_TOO_EARLY");
        clock.set(Instant.parse("2027-10-23T23:00:00Z"));
        quote(rita, number).then().statusCode(200);
        clock.set(Instant.parse("2027-12-14T23:59:59Z"));
        quote(rita, number).then().statusCode(200).body("withoutGap", equalTo(false));
        clock.set(Instant.parse("2027-12-15T00:00:00Z"));
        assertProblem(begin(rita, number), 409, "RENEWAL_TOO_LATE");
        shown(rita, number).body("state", equalTo("TOO_LATE"));
    }

    @Test
    void a_renewal_is_begun_once_and_only_by_whose_permit_it_is() {
        Person rita = Person.residentOf("RO5").published();
        Person rob = Person.residentOf("RO5").published();
        String number = paidPermit(rita, rita.vrm(), NOON);
        clock.set(FIRST_DAY);

        assertProblem(begin(rob, number), 404, "NOT_FOUND");
        begun(rita, number);
        assertProblem(begin(rita, number), 409, "RENEWAL_UNDER_WAY");
        shown(rita, number).body("state", equalTo("UNDER_WAY"));
    }

    @Test
    void a_free_permit_is_renewed_at_once_and_joins_the_old_one() {
        Person rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        String number = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED").number();
        clock.set(FIRST_DAY);

        Submitted renewal = renewed(rita, number, "ISSUED");

        assertThat(right(renewal.number(), RightStatus.GRANTED).from()).isEqualTo(END);
    }

    @Test
    void that_a_permit_has_expired_is_told_once_and_names_what_follows() {
        Person rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        String number = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED").number();
        clock.set(FIRST_DAY);
        renewed(rita, number, "ISSUED");
        clock.set(END);

        noteExpiries.note();
        noteExpiries.note();

        PermitExpired told = Topics.awaitEvent(PermitExpired.class, number);
        assertThat(told.expiredAt()).isEqualTo(END);
        assertThat(told.renewedBy()).contains(number + "-2");
        assertThat(Topics.events(PermitExpired.class, number)).hasSize(1);
    }

    private static void surrender(Person person, String number) {
        String etag = permit(person, number).extract().header("ETag");
        person.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .contentType("application/json")
                .body("{}")
                .post("/v1/permits/" + number + "/surrender")
                .then()
                .statusCode(200);
    }
}

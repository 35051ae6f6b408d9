package uk.kerbside.accounts.hire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.accounts.Problems.assertProblem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.KeeperRelation;
import uk.kerbside.events.accounts.VehicleClass;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** Hired cars, company cars and motorcycles on an account. */
@EdgeTest
@Tag("P-17")
class HiresTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @Inject
    RemindOfHires remindOfHires;

    @Inject
    EndingHires hires;

    @Inject
    MovableClock clock;

    @BeforeEach
    void it_is_a_day_in_november() {
        clock.set("2026-11-24T12:00:00Z");
    }

    @Test
    void what_a_vehicle_is_and_why_somebody_has_it_is_told_to_the_other_services() {
        Customer rita = Customer.withAccount();
        String lastDay = TODAY.plusDays(90).toString();

        add(rita, Map.of("vrm", "AB12CDE", "vehicleClass", "MOTORCYCLE", "keeper", "HIRED", "hiredUntil", lastDay))
                .then()
                .statusCode(201)
                .body("vehicle.vehicleClass", equalTo("MOTORCYCLE"))
                .body("vehicle.hiredUntil", equalTo(lastDay));

        AccountPublished.Vehicle told = Topics.awaitEvent(
                        AccountPublished.class, rita.accountId(), account -> !account.vehicles()
                                .isEmpty())
                .vehicles()
                .getFirst();
        assertThat(told.vehicleClass()).contains(VehicleClass.MOTORCYCLE);
        assertThat(told.keeper()).contains(KeeperRelation.HIRED);
        assertThat(told.hiredUntil()).isEqualTo(Optional.of(TODAY.plusDays(90)));
    }

    @Test
    void a_hired_vehicle_has_a_last_day_that_is_to_come_and_others_have_none() {
        Customer rita = Customer.withAccount();
        for (Map<String, Object> odd : List.<Map<String, Object>>of(
                Map.of("vrm", "AB12CDE", "keeper", "HIRED"),
                until(TODAY.minusDays(1), "AB12CDE", "HIRED"),
                Map.of("vrm", "AB12CDE", "keeper", "COMPANY_CAR", "hiredUntil", TODAY.toString()),
                Map.of("vrm", "AB12CDE", "hiredUntil", TODAY.toString()))) {
            Response refused = add(rita, odd);
            assertProblem(refused, 400, "INVALID_VALUE");
            refused.then().body("errors.pointer", contains("/hiredUntil"));
        }
    }

    @Test
    @ActivateRequestContext
    void a_holder_is_told_once_that_a_hire_ends_and_again_when_it_goes_on_and_ends_later() {
        Customer rita = Customer.withAccount();
        Response added = add(rita, until(TODAY.plusDays(7), "AB12CDE", "LEASED"));
        add(rita, until(TODAY.plusDays(8), "AB12CDF", "HIRED"));

        remindOfHires.remind();
        assertThat(waiting(rita)).isEmpty();
        remindOfHires.remind();

        awaitTold(rita, 1);
        assertThat(rita.get("/v1/messages").jsonPath().getString("items[0].kind"))
                .isEqualTo("HIRE_ENDS");
        String keeper = rita.own("/vehicles/" + added.path("vehicle.vehicleId") + "/keeper");
        rita.put(
                        keeper,
                        rita.etag(),
                        Map.of(
                                "keeper",
                                "LEASED",
                                "hiredUntil",
                                TODAY.plusDays(6).toString()))
                .then()
                .statusCode(200)
                .body("items[0].hiredUntil", equalTo(TODAY.plusDays(6).toString()));
        remindOfHires.remind();
        awaitTold(rita, 2);
        rita.put(keeper, rita.etag(), Map.of("keeper", "REGISTERED_KEEPER"))
                .then()
                .statusCode(200)
                .body("items[0].hiredUntil", nullValue());
        assertProblem(rita.put(keeper, "\"0.0\"", Map.of("keeper", "OTHER")), 412, "STALE");
        assertProblem(
                rita.put(rita.own("/vehicles/none/keeper"), rita.etag(), Map.of("keeper", "OTHER")), 404, "NOT_FOUND");
    }

    @Test
    @ActivateRequestContext
    void nobody_is_told_at_night() {
        Customer rita = Customer.withAccount();
        add(rita, until(TODAY.plusDays(3), "AB12CDE", "HIRED"));

        for (String night : List.of("2026-11-24T20:00:00Z", "2026-11-25T07:59:59Z")) {
            clock.set(night);
            remindOfHires.remind();
            assertThat(waiting(rita)).hasSize(1);
        }

        clock.set("2026-11-25T08:00:00Z");
        remindOfHires.remind();
        assertThat(waiting(rita)).isEmpty();
        awaitTold(rita, 1);
    }

    /** Vehicles whose holder is to be told. */
    private List<EndingHire> waiting(Customer rita) {
        return QuarkusTransaction.requiringNew().call(() -> hires.listForUpdate(TODAY, TODAY.plusDays(7), 1000).stream()
                .filter(hire -> hire.accountId().equals(rita.accountId()))
                .toList());
    }

    private static void awaitTold(Customer rita, int messages) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        rita.get("/v1/messages").jsonPath().getList("items"))
                .hasSize(messages));
    }

    private static Response add(Customer customer, Map<String, Object> vehicle) {
        return customer.post(customer.own("/vehicles"), vehicle);
    }

    /** A vehicle somebody has until that day. */
    private static Map<String, Object> until(LocalDate lastDay, String vrm, String keeper) {
        return Map.of("vrm", vrm, "keeper", keeper, "hiredUntil", lastDay.toString());
    }
}

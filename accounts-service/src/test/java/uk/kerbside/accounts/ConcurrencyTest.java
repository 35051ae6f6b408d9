package uk.kerbside.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.payments.ChargePaid;
import uk.kerbside.events.payments.ChargeRefunded;
import uk.kerbside.events.payments.ChargeWithdrawn;
import uk.kerbside.testkit.Topics;

/** Two at once, of everything that must happen once. */
@EdgeTest
@Tag("X-3")
class ConcurrencyTest {
    @RepeatedTest(3)
    void a_login_that_opens_two_accounts_at_once_has_one() throws Exception {
        Customer rita = Customer.stranger();

        List<Integer> statuses = atOnce(4, i -> rita.post("/v1/accounts", Customer.aPerson()));

        assertThat(statuses).containsOnlyOnce(201).contains(409);
        assertThat(statuses).allMatch(status -> status == 201 || status == 409);
        rita.get("/v1/accounts").then().body("items.size()", equalTo(1));
    }

    @RepeatedTest(3)
    void two_tabs_that_pay_one_charge_pay_it_once() throws Exception {
        Customer rita = Customer.withAccount();
        String chargeId = Issuer.raises(rita);

        List<Integer> begun = atOnce(4, i -> Payer.begin(rita, chargeId));
        assertThat(begun).allMatch(status -> status == 200 || status == 201).containsOnlyOnce(201);

        String nextUrl = Payer.begin(rita, chargeId).path("nextUrl");
        List<Integer> paid = atOnce(4, i -> Payer.decide(nextUrl, "pay"));

        assertThat(paid).containsOnly(303);
        Topics.awaitEvent(ChargePaid.class, chargeId);
        assertThat(Topics.events(ChargePaid.class, chargeId)).hasSize(1);
    }

    @RepeatedTest(3)
    void baskets_that_overlap_crosswise_do_not_wait_for_each_other_in_a_circle() throws Exception {
        Customer rita = Customer.withAccount();
        String one = Issuer.raises(rita);
        String two = Issuer.raises(rita);

        List<Integer> statuses = atOnce(6, i -> i % 2 == 0 ? Payer.begin(rita, one, two) : Payer.begin(rita, two, one));

        assertThat(statuses).allMatch(status -> status == 200 || status == 201).containsOnlyOnce(201);
    }

    @RepeatedTest(3)
    void whoever_pays_while_the_charge_is_withdrawn_has_paid_or_gets_the_money_back() throws Exception {
        Customer rita = Customer.withAccount();
        String chargeId = Issuer.raises(rita);
        String nextUrl = Payer.begin(rita, chargeId).path("nextUrl");

        atOnce(2, i -> {
            if (i == 0) {
                Issuer.wantsWithdrawn(chargeId, rita.accountId());
                return rita.get("/v1/charges/" + chargeId);
            }
            return Payer.decide(nextUrl, "pay");
        });

        String status = Awaitility.await()
                .until(
                        () -> rita.get("/v1/charges/" + chargeId).<String>path("status"),
                        List.of("PAID", "REFUNDED")::contains);
        // What became of it is told after it is seen.
        if (status.equals("PAID")) {
            Topics.awaitEvent(ChargePaid.class, chargeId);
            assertThat(Topics.events(ChargeWithdrawn.class, chargeId)).isEmpty();
        } else {
            Topics.awaitEvent(ChargeRefunded.class, chargeId);
            assertThat(Topics.events(ChargeWithdrawn.class, chargeId)).isNotEmpty();
            assertThat(Topics.events(ChargePaid.class, chargeId)).isEmpty();
        }
    }

    @RepeatedTest(2)
    void wrong_references_tried_at_once_are_all_counted() throws Exception {
        Customer rita = Customer.livingAt(Council.home());

        List<Integer> statuses = atOnce(8, i -> rita.prove("99999999"));

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(5);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(3);
    }

    @RepeatedTest(2)
    void vehicles_added_at_once_are_all_there_and_revisions_have_no_gap() throws Exception {
        Customer rita = Customer.withAccount();

        List<Integer> statuses =
                atOnce(6, i -> rita.post(rita.own("/vehicles"), Map.of("vrm", "AB1" + i + "CDE", "confirmed", true)));

        assertThat(statuses).containsOnly(201);
        Topics.awaitEvent(
                AccountPublished.class,
                rita.accountId(),
                account -> account.revision().n() == 7);
        assertThat(Topics.events(AccountPublished.class, rita.accountId()))
                .extracting(account -> account.vehicles().size())
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    private interface Call {
        Response send(int number) throws Exception;
    }

    private static List<Integer> atOnce(int times, Call call) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Callable<Integer>> calls = IntStream.range(0, times)
                    .<Callable<Integer>>mapToObj(i -> () -> call.send(i).statusCode())
                    .toList();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }
}

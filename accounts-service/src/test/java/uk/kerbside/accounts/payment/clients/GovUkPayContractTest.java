package uk.kerbside.accounts.payment.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.accounts.payment.CardProvider;
import uk.kerbside.accounts.payment.CardProvider.Progress;
import uk.kerbside.accounts.payment.CardProvider.RefundOrder;
import uk.kerbside.accounts.payment.CardProvider.RefundProgress;
import uk.kerbside.accounts.payment.ProviderAwayException;
import uk.kerbside.kernel.Money;

/** Our client against the published contract of GOV.UK Pay. */
@EdgeTest
@Tag("A-5")
class GovUkPayContractTest {
    private static final CardProvider.Order ORDER = new CardProvider.Order(
            "PAY-7KQ2-9XNM", Money.gbp(7000), "Parking: 1 item", URI.create("https://parking.example.gov.uk/paid"));

    private final PayStub stub = new PayStub();
    private final GovUkPay pay = new GovUkPay(settings(Optional.of(stub.address()), PayStub.KEY));

    @AfterEach
    void the_stub_goes() {
        stub.close();
    }

    @Test
    void a_payment_is_begun_with_amount_reference_description_and_return_address() {
        CardProvider.Started started = pay.start(ORDER);

        assertThat(started.providerId()).isEqualTo("pay-1");
        assertThat(started.nextUrl()).hasToString("https://www.payments.service.gov.uk/secure/pay-1");
        assertThat(stub.only().order)
                .hasToString("{\"amount\":7000,\"reference\":\"PAY-7KQ2-9XNM\",\"description\":\"Parking: 1 item\","
                        + "\"return_url\":\"https://parking.example.gov.uk/paid\"}");
    }

    @Test
    void the_same_order_again_begins_nothing_new() {
        pay.start(ORDER);

        assertThat(pay.start(ORDER).providerId()).isEqualTo("pay-1");
        assertThat(stub.payments).hasSize(1);
    }

    @Test
    void a_payment_whose_beginning_nobody_heard_of_is_found_by_its_reference() {
        stub.losesAnswers = true;
        assertThatThrownBy(() -> pay.start(ORDER)).isInstanceOf(ProviderAwayException.class);

        assertThat(pay.find("PAY-7KQ2-9XNM").orElseThrow().providerId()).isEqualTo("pay-1");
        assertThat(pay.find("PAY-OTHER")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "created,, UNDER_WAY",
        "started,, UNDER_WAY",
        "submitted,, UNDER_WAY",
        "capturable,, UNDER_WAY",
        "some-state-of-next-year,, UNDER_WAY",
        "success,, PAID",
        "failed, P0010, DECLINED",
        "failed, P0020, ABANDONED",
        "failed, P0030, DECLINED",
        "cancelled, P0040, ABANDONED",
        "error, P0050, ABANDONED"
    })
    void every_published_state_is_understood(String status, String code, Progress progress) {
        pay.start(ORDER);
        stub.only().status = status;
        stub.only().code = code;

        CardProvider.State state = pay.ask("pay-1");

        assertThat(state.progress()).isEqualTo(progress);
        assertThat(state.reason().isPresent()).isEqualTo(code != null);
        assertThat(state.nextUrl().isPresent()).isEqualTo(status.equals("created") || status.equals("started"));
    }

    @Test
    void a_payment_is_cancelled_and_one_that_has_ended_stays_as_it_is() {
        pay.start(ORDER);

        pay.cancel("pay-1");
        assertThat(stub.only().status).isEqualTo("cancelled");
        stub.only().status = "success";
        pay.cancel("pay-1");

        assertThat(stub.only().status).isEqualTo("success");
    }

    @Test
    void money_is_given_back_with_what_we_believe_is_left() {
        pay.start(ORDER);

        CardProvider.RefundState state = pay.refund(refund(7000, 7000));

        assertThat(state.progress()).isEqualTo(RefundProgress.UNDER_WAY);
        assertThat(stub.only().available).isZero();
        assertThat(pay.askRefund("pay-1", state.providerRefundId()).progress()).isEqualTo(RefundProgress.UNDER_WAY);
    }

    @Test
    void a_refund_whose_answer_was_lost_is_found_and_not_made_twice() {
        pay.start(ORDER);
        stub.losesAnswers = true;
        assertThatThrownBy(() -> pay.refund(refund(3000, 7000))).isInstanceOf(ProviderAwayException.class);

        CardProvider.RefundState state = pay.refund(refund(3000, 7000));

        assertThat(state.providerRefundId()).isEqualTo("refund-pay-1-1");
        assertThat(stub.only().refunds).hasSize(1);
        assertThat(stub.only().available).isEqualTo(4000);
    }

    @Test
    void a_refund_that_somebody_else_made_is_not_taken_for_ours() {
        pay.start(ORDER);
        pay.refund(refund(3000, 7000));

        assertThatThrownBy(() -> pay.refund(
                        new RefundOrder("R-2", "pay-1", Money.gbp(3000), Money.gbp(7000), Set.of("refund-pay-1-1"))))
                .isInstanceOf(ProviderAwayException.class);
        assertThat(stub.only().available).isEqualTo(4000);
    }

    @ParameterizedTest
    @CsvSource({"401", "422", "429", "500", "503"})
    void whatever_it_refuses_is_a_provider_that_is_away(int status) {
        stub.next = new PayStub.Answer(status, "{\"code\":\"P0900\",\"description\":\"Too many requests\"}");

        assertThatThrownBy(() -> pay.start(ORDER))
                .isInstanceOf(ProviderAwayException.class)
                .hasMessageContaining(Integer.toString(status));
    }

    @Test
    void an_answer_that_is_none_is_a_provider_that_is_away() {
        stub.next = new PayStub.Answer(200, "<html>maintenance</html>");

        assertThatThrownBy(() -> pay.ask("pay-1")).isInstanceOf(ProviderAwayException.class);
    }

    @Test
    void a_wrong_key_begins_nothing() {
        GovUkPay stranger = new GovUkPay(settings(Optional.of(stub.address()), "another"));

        assertThatThrownBy(() -> stranger.start(ORDER)).isInstanceOf(ProviderAwayException.class);
        assertThat(stub.payments).isEmpty();
    }

    @Test
    void a_host_nobody_answers_at_is_a_provider_that_is_away() {
        GovUkPay away = new GovUkPay(settings(Optional.of(URI.create("http://127.0.0.1:9")), PayStub.KEY));

        assertThatThrownBy(() -> away.start(ORDER)).isInstanceOf(ProviderAwayException.class);
    }

    private static RefundOrder refund(long amount, long available) {
        return new RefundOrder("R-1", "pay-1", Money.gbp(amount), Money.gbp(available), Set.of());
    }

    private static GovUkPaySettings settings(Optional<URI> address, String key) {
        return new GovUkPaySettings() {
            @Override
            public Optional<URI> url() {
                return address;
            }

            @Override
            public Optional<String> apiKey() {
                return Optional.of(key);
            }

            @Override
            public Duration connectWithin() {
                return Duration.ofSeconds(2);
            }

            @Override
            public Duration answerWithin() {
                return Duration.ofSeconds(5);
            }
        };
    }
}

package uk.kerbside.accounts.message.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.accounts.message.Address;
import uk.kerbside.accounts.message.GovUkNotifySettings;
import uk.kerbside.accounts.message.MessageProvider;
import uk.kerbside.accounts.message.MessageProvider.Order;
import uk.kerbside.accounts.message.MessageProvider.Progress;
import uk.kerbside.accounts.message.MessageSettings;
import uk.kerbside.accounts.message.NotTakenException;
import uk.kerbside.accounts.message.ProviderAwayException;
import uk.kerbside.accounts.message.Written;
import uk.kerbside.events.messages.MessageChannel;

/** Our client against the published contract of GOV.UK Notify. */
@EdgeTest
@Tag("A-6")
class GovUkNotifyContractTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final String REFERENCE = "M-7KQ2:EMAIL";

    @Inject
    MessageSettings messages;

    private final NotifyStub stub = new NotifyStub(NOW);

    @AfterEach
    void the_stub_goes() {
        stub.close();
    }

    @Test
    void an_e_mail_is_sent_with_address_template_subject_body_and_our_reference() {
        assertThat(taken(order(MessageChannel.EMAIL, "rita@example.org"))).isNotBlank();

        assertThat(stub.only().type).isEqualTo("email");
        assertThat(stub.only().request.path("email_address").asText()).isEqualTo("rita@example.org");
        assertThat(stub.only().request.path("reference").asText()).isEqualTo(REFERENCE);
        assertThat(stub.only().request.at("/personalisation/subject").asText()).isEqualTo("Your permit");
        assertThat(stub.only().request.at("/personalisation/body").asText()).isEqualTo("It is good.");
    }

    @Test
    void a_text_message_is_sent_to_a_number_and_has_no_subject() {
        taken(order(MessageChannel.SMS, "+447700900123"));

        assertThat(stub.only().type).isEqualTo("sms");
        assertThat(stub.only().request.path("phone_number").asText()).isEqualTo("+447700900123");
        assertThat(stub.only().request.at("/personalisation/body").asText()).isEqualTo("It is good.");
        assertThat(stub.only().request.path("personalisation").has("subject")).isFalse();
    }

    @Test
    void a_letter_is_sent_with_the_lines_of_its_address() {
        taken(order(MessageChannel.LETTER, "Rita Resident", "12 Como Road", "Romford", "RM1 2AB"));

        assertThat(stub.only().type).isEqualTo("letter");
        assertThat(stub.only().request.at("/personalisation/address_line_1").asText())
                .isEqualTo("Rita Resident");
        assertThat(stub.only().request.at("/personalisation/address_line_4").asText())
                .isEqualTo("RM1 2AB");
    }

    @Test
    void a_message_whose_answer_nobody_heard_is_found_by_its_reference() {
        stub.losesAnswers = true;
        assertThatThrownBy(() -> client().send(order(MessageChannel.EMAIL, "rita@example.org")))
                .isInstanceOf(ProviderAwayException.class);

        assertThat(client().find(REFERENCE))
                .contains(stub.notifications.keySet().iterator().next());
        assertThat(client().find("M-OTHER:EMAIL")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, rita at home", "SMS, 123"})
    void an_address_that_can_be_none_is_refused_for_good(MessageChannel channel, String address) {
        assertThat(client().send(order(channel, address))).isEqualTo(new MessageProvider.Refused("ValidationError"));
    }

    @Test
    void so_is_a_letter_without_a_postcode_and_a_number_abroad_that_is_not_allowed() {
        assertThat(client().send(order(MessageChannel.LETTER, "Rita", "12 Como Road", "Romford")))
                .isInstanceOf(MessageProvider.Refused.class);
        assertThat(client().send(order(MessageChannel.LETTER, "Rita", "RM1 2AB")))
                .isInstanceOf(MessageProvider.Refused.class);
        stub.next = NotifyStub.error(400, "BadRequestError", "Can’t send to international mobile numbers");
        assertThat(client().send(order(MessageChannel.SMS, "+33612345678")))
                .isInstanceOf(MessageProvider.Refused.class);
    }

    @Test
    void what_an_officer_wrote_too_long_for_a_text_goes_another_way() {
        stub.next = NotifyStub.error(
                400,
                "BadRequestError",
                "Your message is too long. Text messages cannot be longer than 918 characters.");

        assertThat(client().send(order(MessageChannel.SMS, "+447700900123")))
                .isEqualTo(new MessageProvider.Refused("BadRequestError"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, BadRequestError, Missing personalisation: body, true",
        "403, BadRequestError, Cannot send letters with a team api key, true",
        "413, Exception, Request entity too large, true",
        "403, AuthError, Invalid token: API key not found, false",
        "408, Exception, Request timeout, false",
        "429, RateLimitError, Exceeded, false",
        "503, Exception, Service unavailable, false"
    })
    void only_what_others_would_fare_no_better_with_keeps_them_waiting(
            int status, String error, String message, boolean isOfThisOne) {
        stub.next = NotifyStub.error(status, error, message);

        assertThatThrownBy(() -> client().send(order(MessageChannel.EMAIL, "rita@example.org")))
                .matches(failure -> failure instanceof NotTakenException == isOfThisOne);
    }

    @ParameterizedTest
    @CsvSource({
        "400, BadRequestError, Template not found",
        "400, BadRequestError, Missing personalisation: body",
        "400, BadRequestError, Can’t send to this recipient using a team-only API key",
        "403, AuthError, Invalid token: API key not found",
        "429, RateLimitError, Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds",
        "429, TooManyRequestsError, Exceeded send limits (1000) for today",
        "500, Exception, Internal server error",
        "503, Exception, Service unavailable"
    })
    void what_is_a_fault_of_ours_or_theirs_sends_nobody_a_letter_instead(int status, String error, String message) {
        stub.next = NotifyStub.error(status, error, message);

        assertThatThrownBy(() -> client().send(order(MessageChannel.EMAIL, "rita@example.org")))
                .isInstanceOf(ProviderAwayException.class)
                .hasMessageContaining(Integer.toString(status));
    }

    @ParameterizedTest
    @CsvSource({
        "created, UNDER_WAY",
        "sending, UNDER_WAY",
        "pending, UNDER_WAY",
        "accepted, UNDER_WAY",
        "pending-virus-check, UNDER_WAY",
        "some-state-of-next-year, UNDER_WAY",
        "delivered, DELIVERED",
        "received, DELIVERED",
        "sent, UNTOLD",
        "permanent-failure, FAILED",
        "temporary-failure, FAILED",
        "technical-failure, FAILED",
        "cancelled, FAILED",
        "validation-failed, FAILED",
        "virus-scan-failed, FAILED"
    })
    void every_published_state_is_understood(String status, Progress progress) {
        String id = taken(order(MessageChannel.EMAIL, "rita@example.org"));
        stub.only().status = status;

        assertThat(client().ask(id)).isEqualTo(new MessageProvider.Delivery(progress, status));
    }

    @Test
    void what_it_has_forgotten_nobody_will_ever_tell() {
        assertThat(client().ask("740e5834-3a29-46b4-9a6f-16142fde533a").progress())
                .isEqualTo(Progress.UNTOLD);
    }

    @Test
    void a_clock_that_is_wrong_and_a_wrong_key_send_nothing() {
        for (GovUkNotify stranger : List.of(
                client(NotifyStub.KEY, NOW.plusSeconds(31)), client(NotifyStub.KEY.replace("f122b0", "f122b1"), NOW))) {
            assertThatThrownBy(() -> stranger.send(order(MessageChannel.EMAIL, "rita@example.org")))
                    .isInstanceOf(ProviderAwayException.class);
        }
        assertThat(stub.notifications).isEmpty();
    }

    @Test
    void an_answer_that_is_none_is_a_provider_that_is_away() {
        stub.next = new NotifyStub.Answer(200, "<html>maintenance</html>");
        assertThatThrownBy(() -> client().ask("any")).isInstanceOf(ProviderAwayException.class);
    }

    @Test
    void a_key_that_is_none_is_never_quoted() {
        assertThatThrownBy(() -> GovUkNotifyKey.read("secret-of-ours"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("ours");
    }

    private String taken(Order order) {
        return ((MessageProvider.Taken) client().send(order)).providerId();
    }

    private static Order order(MessageChannel channel, String... lines) {
        return new Order(
                REFERENCE,
                new Address(channel, List.of(lines)),
                new Written("en", 1, "Your permit", "It is good."),
                false);
    }

    private GovUkNotify client() {
        return client(NotifyStub.KEY, NOW);
    }

    private GovUkNotify client(String key, Instant now) {
        return new GovUkNotify(settings(stub.address(), key), messages, InstantSource.fixed(now));
    }

    private static GovUkNotifySettings settings(URI address, String key) {
        return new GovUkNotifySettings() {
            @Override
            public Optional<URI> url() {
                return Optional.of(address);
            }

            @Override
            public Optional<String> apiKey() {
                return Optional.of(key);
            }

            @Override
            public Optional<String> emailTemplateId() {
                return Optional.of(NotifyStub.TEMPLATE);
            }

            @Override
            public Optional<String> smsTemplateId() {
                return Optional.of(NotifyStub.TEMPLATE);
            }

            @Override
            public Optional<String> letterTemplateId() {
                return Optional.of(NotifyStub.TEMPLATE);
            }

            @Override
            public Optional<String> receiptToken() {
                return Optional.empty();
            }

            @Override
            public Duration receiptExpectedWithin() {
                return Duration.ofMinutes(15);
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

package uk.kerbside.accounts.message.clients;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import uk.kerbside.accounts.message.Address;
import uk.kerbside.accounts.message.GovUkNotifySettings;
import uk.kerbside.accounts.message.MessageProvider;
import uk.kerbside.accounts.message.MessageSettings;
import uk.kerbside.accounts.message.NotTakenException;
import uk.kerbside.accounts.message.ProviderAwayException;
import uk.kerbside.events.messages.MessageChannel;

/**
 * GOV.UK Notify. Our reference is its reference, by which a message is found whose answer nobody heard. Its templates show
 * what we write, and nothing else.
 */
@ApplicationScoped
class GovUkNotify implements MessageProvider {
    static final String NAME = "GOV_UK_NOTIFY";

    private static final String VERSION = "/v2";
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    /** Answers that say nothing of the one message: too slow, too early, too many. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private static final String VALIDATION = "ValidationError";
    private static final String OF_KEY = "AuthError";
    /** Faults of the address; whatever else it does not like is a fault of ours, and no reason to try another way. */
    private static final Pattern OF_ADDRESS =
            Pattern.compile("email_address|phone_number|address|postcode|international", Pattern.CASE_INSENSITIVE);
    /** What an officer wrote makes this one too long for this way; another holds it. */
    private static final Pattern OF_LENGTH = Pattern.compile("too long|character count greater than");

    private final GovUkNotifySettings settings;
    private final MessageSettings messages;
    private final InstantSource clock;
    private volatile GovUkNotifyApi api;

    GovUkNotify(GovUkNotifySettings settings, MessageSettings messages, InstantSource clock) {
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    /** What is missing stops the start, not the first message. */
    void check(@Observes StartupEvent started) {
        if (messages.provider().equals(NAME)) {
            GovUkNotifyKey.read(apiKey());
            required(settings.url().map(URI::toString), "url");
            required(settings.emailTemplateId(), "email-template-id");
            required(settings.smsTemplateId(), "sms-template-id");
            Duration answersTake = settings.connectWithin().plus(settings.answerWithin());
            if (answersTake.compareTo(messages.shortestBetweenTries()) >= 0) {
                throw new IllegalStateException("kerbside.accounts.messages.shortest-between-tries must be longer than"
                        + " GOV.UK Notify may take to answer, or messages are sent twice");
            }
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<MessageChannel> channels() {
        return settings.letterTemplateId().isPresent()
                ? EnumSet.allOf(MessageChannel.class)
                : EnumSet.of(MessageChannel.EMAIL, MessageChannel.SMS);
    }

    @Override
    public Duration receiptExpectedWithin() {
        return settings.receiptExpectedWithin();
    }

    @Override
    public Optional<String> find(String reference) {
        return call(notify -> notify.list(bearer(), reference)).notifications().stream()
                .filter(found -> reference.equals(found.reference()))
                .map(GovUkNotifyApi.Notification::id)
                .findFirst();
    }

    @Override
    public Answer send(Order order) {
        return call(notify -> {
            try {
                return new Taken(send(notify, order).id());
            } catch (WebApplicationException e) {
                return refused(e).orElseThrow(() -> e);
            }
        });
    }

    private GovUkNotifyApi.Sent send(GovUkNotifyApi notify, Order order) {
        Address address = order.address();
        String first = address.lines().getFirst();
        return switch (address.channel()) {
            case EMAIL ->
                notify.sendEmail(
                        bearer(),
                        new GovUkNotifyApi.Send(
                                first,
                                null,
                                required(settings.emailTemplateId(), "email-template-id"),
                                shown(order),
                                order.reference()));
            case SMS ->
                notify.sendSms(
                        bearer(),
                        new GovUkNotifyApi.Send(
                                null,
                                first,
                                required(settings.smsTemplateId(), "sms-template-id"),
                                Map.of("body", order.written().body()),
                                order.reference()));
            case LETTER ->
                notify.sendLetter(
                        bearer(),
                        new GovUkNotifyApi.Send(
                                null,
                                null,
                                required(settings.letterTemplateId(), "letter-template-id"),
                                withLines(shown(order), address.lines()),
                                order.reference()));
        };
    }

    private static Map<String, String> shown(Order order) {
        return Map.of(
                "subject", order.written().subject(), "body", order.written().body());
    }

    private static Map<String, String> withLines(Map<String, String> shown, List<String> lines) {
        Map<String, String> all = new HashMap<>(shown);
        for (int i = 0; i < lines.size(); i++) {
            all.put("address_line_" + (i + 1), lines.get(i));
        }
        return all;
    }

    /** Whether it can never go this way: the address is wrong, or it is too long for it. */
    private static Optional<Answer> refused(WebApplicationException failure) {
        Response response = failure.getResponse();
        if (response.getStatus() != BAD_REQUEST) {
            return Optional.empty();
        }
        return faults(response).stream()
                .filter(GovUkNotify::isOfThisWay)
                .map(fault -> (Answer) new Refused(fault.error()))
                .findFirst();
    }

    /** None when the answer is not theirs, such as the page of a gateway. */
    private static List<GovUkNotifyApi.Fault> faults(Response response) {
        try {
            return Optional.ofNullable(
                            response.readEntity(GovUkNotifyApi.Problem.class).errors())
                    .orElse(List.of());
        } catch (ProcessingException e) {
            return List.of();
        }
    }

    private static boolean isOfThisWay(GovUkNotifyApi.Fault fault) {
        boolean isOfAddress = OF_ADDRESS.matcher(fault.message()).find()
                && (fault.error().equals(VALIDATION) || fault.message().contains("international"));
        return isOfAddress || OF_LENGTH.matcher(fault.message()).find();
    }

    @Override
    public Delivery ask(String providerId) {
        return call(notify -> {
            try {
                return delivery(notify.get(bearer(), providerId).status());
            } catch (WebApplicationException e) {
                if (e.getResponse().getStatus() == NOT_FOUND) {
                    // It keeps messages for a week, and then knows nothing of them.
                    return new Delivery(Progress.UNTOLD, "forgotten");
                }
                throw e;
            }
        });
    }

    /** The published states; one that is added later is taken for a message under way. */
    private static Delivery delivery(String status) {
        Progress progress =
                switch (status) {
                    case "delivered", "received" -> Progress.DELIVERED;
                    case "permanent-failure",
                            "temporary-failure",
                            "technical-failure",
                            "cancelled",
                            "validation-failed",
                            "virus-scan-failed" -> Progress.FAILED;
                    // A text message abroad: networks there say no more.
                    case "sent" -> Progress.UNTOLD;
                    default -> Progress.UNDER_WAY;
                };
        return new Delivery(progress, status);
    }

    private <T> T call(Function<GovUkNotifyApi, T> request) {
        try {
            return request.apply(api());
        } catch (WebApplicationException e) {
            String answers = "GOV.UK Notify answers " + e.getResponse().getStatus();
            throw isOfOne(e.getResponse()) ? new NotTakenException(answers, e) : new ProviderAwayException(answers, e);
        } catch (ProcessingException e) {
            throw new ProviderAwayException("GOV.UK Notify does not answer", e);
        }
    }

    /** Whether it is about the one message: another one may be taken, while a wrong key or a service that is down fails all. */
    private static boolean isOfOne(Response response) {
        int status = response.getStatus();
        return switch (status) {
            case UNAUTHORIZED -> false;
            // A letter, where its service may send none, is answered like a wrong key but for the name of the fault.
            case FORBIDDEN -> faults(response).stream().anyMatch(fault -> !OF_KEY.equals(fault.error()));
            default -> status >= BAD_REQUEST && status < SERVER_ERROR && !LATER.contains(status);
        };
    }

    private String bearer() {
        return "Bearer " + GovUkNotifyKey.read(apiKey()).token(clock.instant());
    }

    private String apiKey() {
        return required(settings.apiKey(), "api-key");
    }

    private static String required(Optional<String> value, String key) {
        return value.orElseThrow(() -> new IllegalStateException("kerbside.gov-uk-notify." + key + " is not set"));
    }

    private GovUkNotifyApi api() {
        if (api == null) {
            String address = required(settings.url().map(URI::toString), "url");
            api = RestClientBuilder.newBuilder()
                    .baseUri(URI.create(address + VERSION))
                    .connectTimeout(settings.connectWithin().toMillis(), TimeUnit.MILLISECONDS)
                    .readTimeout(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS)
                    .build(GovUkNotifyApi.class);
        }
        return api;
    }
}

package uk.kerbside.accounts.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.PhoneNumber;
import uk.kerbside.accounts.account.PhoneNumbers;
import uk.kerbside.accounts.property.Properties;
import uk.kerbside.events.messages.MessageChannel;

/** By which ways somebody can be written to, as their account says it at this moment. */
@ApplicationScoped
class WaysToReach {
    /** GOV.UK Notify prints seven lines of an address. */
    private static final int MOST_LINES = 7;

    private final PhoneNumbers numbers;
    private final Properties properties;
    private final MessageProviders providers;
    private final MessageSettings settings;

    WaysToReach(PhoneNumbers numbers, Properties properties, MessageProviders providers, MessageSettings settings) {
        this.numbers = numbers;
        this.properties = properties;
        this.providers = providers;
        this.settings = settings;
    }

    /** The way a message goes now: the first of those that did not fail yet and are quick enough. */
    Optional<Way> next(Account account, Message message, Instant now) {
        Map<MessageChannel, Address> ways = of(account);
        Set<MessageChannel> failed = message.failedChannels();
        return order(account, message)
                .filter(channel -> !failed.contains(channel) && !isTooSlow(channel, message, now))
                .flatMap(channel -> Optional.ofNullable(ways.get(channel)).stream())
                .findFirst()
                .flatMap(address -> providers
                        .find(address.channel(), account.readingNeeds().largePrint())
                        .map(provider -> new Way(
                                address, provider.name(), account.readingNeeds().largePrint())));
    }

    /** Why there is none. */
    Unreachable reason(Account account, Message message) {
        Set<MessageChannel> ways = of(account).keySet();
        if (ways.isEmpty()) {
            return Unreachable.NO_ADDRESS;
        }
        return message.failedChannels().containsAll(ways)
                ? Unreachable.EVERY_WAY_FAILED
                : Unreachable.TOO_LATE_FOR_A_LETTER;
    }

    private static Stream<MessageChannel> order(Account account, Message message) {
        Stream<MessageChannel> urgent = message.prefersText() ? Stream.of(MessageChannel.SMS) : Stream.empty();
        MessageChannel preferred =
                MessageChannel.valueOf(account.preferredChannel().name());
        return Stream.of(urgent, Stream.of(preferred), Arrays.stream(MessageChannel.values()))
                .flatMap(channels -> channels)
                .distinct();
    }

    private boolean isTooSlow(MessageChannel channel, Message message, Instant now) {
        return channel == MessageChannel.LETTER
                && message.uselessAfter()
                        .filter(useless -> now.plus(settings.lettersTake()).isAfter(useless))
                        .isPresent();
    }

    private Map<MessageChannel, Address> of(Account account) {
        Map<MessageChannel, Address> ways = new EnumMap<>(MessageChannel.class);
        account.email()
                .ifPresent(email -> ways.put(MessageChannel.EMAIL, new Address(MessageChannel.EMAIL, List.of(email))));
        account.phone()
                .flatMap(numbers::read)
                .filter(PhoneNumber::canReceiveTexts)
                .ifPresent(
                        phone -> ways.put(MessageChannel.SMS, new Address(MessageChannel.SMS, List.of(phone.e164()))));
        home(account)
                .ifPresent(home -> ways.put(
                        MessageChannel.LETTER, new Address(MessageChannel.LETTER, lines(account.name(), home))));
        ways.keySet().removeIf(channel -> providers
                .find(channel, account.readingNeeds().largePrint())
                .isEmpty());
        return ways;
    }

    private Optional<String> home(Account account) {
        return account.uprn()
                .flatMap(properties::find)
                .map(home -> home.address() + ", " + home.postcode().value())
                .or(account::postalAddress);
    }

    /** The name, then the address line by line; one that has too many gets the longest of lines in the middle. */
    private static List<String> lines(String name, String address) {
        List<String> lines = new ArrayList<>(List.of(name));
        Stream.of(address.split(","))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        while (lines.size() > MOST_LINES) {
            lines.set(2, lines.get(2) + ", " + lines.remove(3));
        }
        return lines;
    }
}

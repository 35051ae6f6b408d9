package uk.kerbside.accounts.message;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.messages.MessageChannel;

/** Those who can deliver messages, and who of them delivers which. */
@ApplicationScoped
public class MessageProviders {
    /** Whose letters the council prints itself. */
    public static final String PRINT_FILE = "PRINT_FILE";

    private final List<MessageProvider> providers;
    private final MessageSettings settings;

    MessageProviders(@Any Instance<MessageProvider> providers, MessageSettings settings) {
        this.providers = providers.stream().toList();
        this.settings = settings;
    }

    /** A name nobody has stops the start, not the first message. */
    void check(@Observes StartupEvent started) {
        current();
        settings.letters().ifPresent(this::named);
    }

    /**
     * Who delivers a message that goes a certain way. Letters in large print are always printed by the council: letter
     * services print one size.
     *
     * @return empty when nobody does
     */
    Optional<MessageProvider> find(MessageChannel channel, boolean largePrint) {
        if (channel == MessageChannel.LETTER && largePrint) {
            return Optional.of(named(PRINT_FILE));
        }
        if (channel == MessageChannel.LETTER && settings.letters().isPresent()) {
            return settings.letters().map(this::named);
        }
        return Optional.of(current()).filter(provider -> provider.channels().contains(channel));
    }

    /** The one that is asked to deliver new messages. */
    public MessageProvider current() {
        return named(settings.provider());
    }

    /** The one that has an older message. */
    MessageProvider named(String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody called " + name + " delivers messages"));
    }
}

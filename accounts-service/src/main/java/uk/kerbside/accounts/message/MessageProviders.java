package uk.kerbside.accounts.message;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;

/** Those who can deliver messages, and the one that is configured. */
@ApplicationScoped
public class MessageProviders {
    private final List<MessageProvider> providers;
    private final MessageSettings settings;

    MessageProviders(@Any Instance<MessageProvider> providers, MessageSettings settings) {
        this.providers = providers.stream().toList();
        this.settings = settings;
    }

    /** A name nobody has stops the start, not the first message. */
    void check(@Observes StartupEvent started) {
        current();
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

package uk.kerbside.accounts.payment;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;

/** The providers there are, and the one that is configured. */
@ApplicationScoped
public class CardProviders {
    private final List<CardProvider> providers;
    private final PaymentSettings settings;

    CardProviders(@Any Instance<CardProvider> providers, PaymentSettings settings) {
        this.providers = providers.stream().toList();
        this.settings = settings;
    }

    /** A name nobody has stops the start, not the first customer. */
    void check(@Observes StartupEvent started) {
        current();
    }

    /** The provider that takes new payments. */
    public CardProvider current() {
        return named(settings.provider());
    }

    /** The provider of an older payment. */
    CardProvider named(String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no card provider " + name));
    }
}

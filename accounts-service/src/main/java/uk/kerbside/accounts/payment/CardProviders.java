package uk.kerbside.accounts.payment;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;

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
        return find(settings.provider())
                .orElseThrow(() -> new IllegalStateException("There is no card provider " + settings.provider()));
    }

    /**
     * The provider of an older payment, which need not be the one that takes new ones.
     *
     * @throws ProviderAwayException when it is not configured any more
     */
    CardProvider named(String name) {
        return find(name)
                .filter(CardProvider::isConfigured)
                .orElseThrow(() -> new ProviderAwayException("Card provider " + name + " is not configured"));
    }

    /** Whose payments and refunds can be asked after, also of those that take no new ones. */
    List<String> listConfigured() {
        return providers.stream()
                .filter(CardProvider::isConfigured)
                .map(CardProvider::name)
                .toList();
    }

    private Optional<CardProvider> find(String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst();
    }
}

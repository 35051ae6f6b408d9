package uk.kerbside.accounts.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import uk.kerbside.events.messages.MessageChannel;

/** Somebody else who delivers messages, was asked before, and of whom a test decides what they know. */
@ApplicationScoped
class Postman implements MessageProvider {
    static final String NAME = "POSTMAN";

    private final Map<String, String> taken = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean isAway;
    private volatile boolean refuses;

    void has(String reference, String providerId) {
        taken.put(reference, providerId);
    }

    void isAway(boolean away) {
        isAway = away;
    }

    void refuses(boolean all) {
        refuses = all;
    }

    int asked() {
        return asked.get();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<MessageChannel> channels() {
        return EnumSet.allOf(MessageChannel.class);
    }

    @Override
    public Duration receiptExpectedWithin() {
        return Duration.ZERO;
    }

    @Override
    public Optional<String> find(String reference) {
        asked.incrementAndGet();
        if (isAway) {
            throw new ProviderAwayException("The postman is away");
        }
        if (refuses) {
            throw new NotTakenException("The postman does not take it", null);
        }
        return Optional.ofNullable(taken.get(reference));
    }

    @Override
    public Answer send(Order order) {
        throw new IllegalStateException("The postman is no longer the one who is asked");
    }

    @Override
    public Delivery ask(String providerId) {
        return new Delivery(Progress.DELIVERED, "delivered");
    }
}

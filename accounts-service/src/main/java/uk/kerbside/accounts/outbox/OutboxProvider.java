package uk.kerbside.accounts.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.kerbside.accounts.message.MessageProvider;
import uk.kerbside.accounts.message.ProviderAwayException;
import uk.kerbside.events.messages.MessageChannel;

/** The outbox as the rest of the service sees it: what lands in it has arrived, unless somebody says that it bounced. */
@ApplicationScoped
class OutboxProvider implements MessageProvider {
    static final String BOUNCED = "permanent-failure";

    /** The addresses at which GOV.UK Notify, too, plays a failure. */
    private static final Set<String> ALWAYS_BOUNCE =
            Set.of("perm-fail@simulator.notify", "temp-fail@simulator.notify", "+447700900002", "+447700900003");

    private final OutboxMessages messages;
    private final InstantSource clock;

    OutboxProvider(OutboxMessages messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Outbox.NAME;
    }

    @Override
    public Set<MessageChannel> channels() {
        return EnumSet.allOf(MessageChannel.class);
    }

    /** What lies in the outbox has arrived. */
    @Override
    public Duration receiptExpectedWithin() {
        return Duration.ZERO;
    }

    @Override
    public Optional<String> find(String reference) {
        return messages.findByReference(reference).map(OutboxMessage::token);
    }

    @Override
    public Answer send(Order order) {
        String address = String.join("\n", order.address().lines());
        OutboxMessage kept = messages.keep(new OutboxMessage(
                UUID.randomUUID().toString(),
                order.reference(),
                order.address().channel(),
                address,
                order.written().subject(),
                order.written().body(),
                clock.instant(),
                Optional.of(clock.instant()).filter(now -> ALWAYS_BOUNCE.contains(address))));
        return new Taken(kept.token());
    }

    @Override
    public Delivery ask(String providerId) {
        OutboxMessage message = messages.find(providerId)
                .orElseThrow(() -> new ProviderAwayException("The outbox has no such message"));
        return message.bouncedAt().isPresent()
                ? new Delivery(Progress.FAILED, BOUNCED)
                : new Delivery(Progress.DELIVERED, "delivered");
    }
}

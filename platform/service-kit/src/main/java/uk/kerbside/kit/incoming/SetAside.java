package uk.kerbside.kit.incoming;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.operations.DeadLettered;
import uk.kerbside.kit.journal.Journal;

/** Sets a poisoned event aside: kept here for a replay, and told on the dead-letter topic by way of the journal. */
@ApplicationScoped
class SetAside {
    private static final Logger LOG = Logger.getLogger(SetAside.class);

    private final DeadLetters deadLetters;
    private final Journal journal;
    private final InstantSource clock;
    private final String service;

    SetAside(
            DeadLetters deadLetters,
            Journal journal,
            InstantSource clock,
            @ConfigProperty(name = "kerbside.service") String service) {
        this.deadLetters = deadLetters;
        this.journal = journal;
        this.clock = clock;
        this.service = service;
    }

    @ActivateRequestContext
    void asDeadLetter(ConsumerRecord<String, byte[]> message, RuntimeException failure) {
        String error = KeptText.of(failure.getClass().getSimpleName() + ": " + failure.getMessage());
        QuarkusTransaction.requiringNew().run(() -> deadLetters
                .store(message, DeadLetter.Status.WAITING, error)
                .ifPresent(id -> tell(id, message, error)));
        LOG.errorf(
                // Why a body cannot be read is said by the body: it stays out of the log.
                failure instanceof UnreadableEventException ? null : failure,
                "The event at %s-%d@%d cannot be handled and waits as a dead letter: %s",
                message.topic(),
                message.partition(),
                message.offset(),
                error);
    }

    private void tell(long id, ConsumerRecord<String, byte[]> message, String error) {
        String letterId = service + ":" + id;
        Optional<String> type =
                EventEnvelope.header(message.headers(), EventHeaders.TYPE).map(KeptText::of);
        journal.append(
                letterId,
                DeadLettered.class,
                revision -> new DeadLettered(
                        revision,
                        letterId,
                        service,
                        message.topic(),
                        message.partition(),
                        message.offset(),
                        Optional.ofNullable(message.key()).map(KeptText::of),
                        type,
                        error,
                        clock.instant()));
    }
}

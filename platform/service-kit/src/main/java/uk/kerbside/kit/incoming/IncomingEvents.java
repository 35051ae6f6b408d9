package uk.kerbside.kit.incoming;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import uk.kerbside.events.Topic;
import uk.kerbside.events.TopicKind;
import uk.kerbside.kit.crash.CrashPoint;
import uk.kerbside.kit.crash.CrashPoints;

/**
 * The one channel over which a service hears the others. A batch returns only when all of it has had its effect, was
 * parked or was set aside; the connector commits the offsets after that.
 */
@ApplicationScoped
class IncomingEvents {
    private static final Logger LOG = Logger.getLogger(IncomingEvents.class);

    private final OneEvent oneEvent;
    private final EntitiesOfEvent entities;
    private final DeadLetters deadLetters;
    private final SetAside setAside;
    private final DatabasePresence database;
    private final IncomingSettings settings;
    private final CrashPoints crashPoints;
    private volatile boolean stopping;

    IncomingEvents(
            OneEvent oneEvent,
            EntitiesOfEvent entities,
            DeadLetters deadLetters,
            SetAside setAside,
            DatabasePresence database,
            IncomingSettings settings,
            CrashPoints crashPoints) {
        this.oneEvent = oneEvent;
        this.entities = entities;
        this.deadLetters = deadLetters;
        this.setAside = setAside;
        this.database = database;
        this.settings = settings;
        this.crashPoints = crashPoints;
    }

    @Incoming("events")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
        crashPoints.passed(CrashPoint.INCOMING_BEFORE_TRANSACTION);
        try {
            handleTogether(batch);
        } catch (RuntimeException e) {
            LOG.debugf(e, "A batch of %d events failed and is handled one by one", batch.count());
            for (ConsumerRecord<String, byte[]> message : batch) {
                handleAlone(message);
            }
        }
        crashPoints.passed(CrashPoint.INCOMING_DATABASE_COMMITTED_BEFORE_OFFSET_COMMIT);
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    private void handleTogether(ConsumerRecords<String, byte[]> batch) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (deadLetters.anyOpen()) {
                throw new IllegalStateException("Keys may be blocked: each event is looked at on its own");
            }
            for (ConsumerRecord<String, byte[]> message : batch) {
                oneEvent.handle(message);
                entities.letGo();
            }
            crashPoints.passed(CrashPoint.INCOMING_HANDLED_BEFORE_DATABASE_COMMIT);
        });
    }

    private void handleAlone(ConsumerRecord<String, byte[]> message) throws InterruptedException {
        Duration wait = settings.backOff();
        for (int attempt = 1; ; ) {
            try {
                handleOrPark(message);
                return;
            } catch (RuntimeException failure) {
                if (stopping) {
                    throw failure;
                }
                // A database that is away says nothing about the event: wait for it, however long, and do not count.
                boolean countsAgainstTheEvent = database.isPresent();
                if (countsAgainstTheEvent
                        && (failure instanceof UnreadableEventException || attempt >= settings.attempts())) {
                    if (trySettingAside(message, failure)) {
                        return;
                    }
                } else {
                    attempt += countsAgainstTheEvent ? 1 : 0;
                }
                // Backing off on the worker that holds this partition: nothing behind the event may overtake it.
                Thread.sleep(wait);
                wait = longer(wait);
            }
        }
    }

    private void handleOrPark(ConsumerRecord<String, byte[]> message) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (isFact(message) && deadLetters.isBlocked(message.topic(), message.key())) {
                // After a crash the broker delivers, and a relay sends, again what was handled or set aside before.
                if (!oneEvent.wasHandled(message) && !deadLetters.hold(message)) {
                    deadLetters.store(message, DeadLetter.Status.PARKED, null);
                }
            } else {
                oneEvent.handle(message);
            }
            crashPoints.passed(CrashPoint.INCOMING_HANDLED_BEFORE_DATABASE_COMMIT);
        });
    }

    private boolean trySettingAside(ConsumerRecord<String, byte[]> message, RuntimeException failure) {
        try {
            setAside.asDeadLetter(message, failure);
            crashPoints.passed(CrashPoint.INCOMING_DEAD_LETTER_STORED_BEFORE_OFFSET_COMMIT);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(e, "A dead letter cannot be stored and is tried again");
            return false;
        }
    }

    private Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(settings.longestBackOff()) < 0 ? twice : settings.longestBackOff();
    }

    private static boolean isFact(ConsumerRecord<String, byte[]> message) {
        return Topic.ofWireName(message.topic())
                .map(Topic::kind)
                .filter(TopicKind.FACTS::equals)
                .isPresent();
    }
}

package uk.kerbside.kit.relay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import uk.kerbside.kit.crash.CrashPoint;
import uk.kerbside.kit.crash.CrashPoints;

/**
 * Sends the entries of one look at the outbox, and says what became of them. Whatever happens, an entry handed to Kafka
 * is waited for (the producer gives up in time): as long as one is under way nobody else may lead, or it could arrive
 * behind what the next leader sends, and a compacted topic would keep the older state for good.
 */
final class SendRound {
    private final Producer<String, byte[]> kafka;
    private final CloudEvents cloudEvents;
    private final MissingTopics missingTopics;
    private final CrashPoints crashPoints;

    private final List<PendingEntry> acknowledged = new ArrayList<>();
    private final Map<PendingEntry, String> refused = new LinkedHashMap<>();
    private final Set<StreamName> halted = new HashSet<>();
    private Throwable away;

    SendRound(
            Producer<String, byte[]> kafka,
            CloudEvents cloudEvents,
            MissingTopics missingTopics,
            CrashPoints crashPoints) {
        this.kafka = kafka;
        this.cloudEvents = cloudEvents;
        this.missingTopics = missingTopics;
        this.crashPoints = crashPoints;
    }

    /** What Kafka has for certain. */
    List<PendingEntry> acknowledged() {
        return acknowledged;
    }

    /** What it will not have, and why: the streams of these stand still. */
    Map<PendingEntry, String> refused() {
        return refused;
    }

    /** Why Kafka is taken to be away; the rest was not sent then. */
    Optional<Throwable> away() {
        return Optional.ofNullable(away);
    }

    /** Sends the nearest entry of every stream, then the next one of each whose predecessor has arrived. */
    void send(List<PendingEntry> pending) {
        var byDepth =
                pending.stream().collect(Collectors.groupingBy(PendingEntry::depth, TreeMap::new, Collectors.toList()));
        for (List<PendingEntry> oneOfEachStream : byDepth.values()) {
            if (away == null) {
                sendTogether(oneOfEachStream);
            }
        }
    }

    private void sendTogether(List<PendingEntry> oneOfEachStream) {
        Map<PendingEntry, Future<RecordMetadata>> inFlight = new LinkedHashMap<>();
        try {
            for (PendingEntry entry : oneOfEachStream) {
                if (away != null) {
                    break;
                }
                if (!halted.contains(StreamName.of(entry))) {
                    handOver(entry, inFlight);
                }
            }
            crashPoints.passed(CrashPoint.RELAY_SENT_BEFORE_ACKNOWLEDGED);
        } finally {
            inFlight.forEach(this::settle);
        }
    }

    private void handOver(PendingEntry entry, Map<PendingEntry, Future<RecordMetadata>> inFlight) {
        if (missingTopics.holds(entry.topic())) {
            refuse(entry, MissingTopics.reason(entry.topic()));
            return;
        }
        Future<RecordMetadata> sent = kafka.send(cloudEvents.record(entry));
        if (sent.isDone()) {
            // Usually a refusal; without this look a broker that is away would be waited for once an entry.
            settle(entry, sent);
        } else {
            inFlight.put(entry, sent);
        }
    }

    private void settle(PendingEntry entry, Future<RecordMetadata> sent) {
        try {
            awaitOutcome(sent);
            acknowledged.add(entry);
        } catch (ExecutionException e) {
            failed(entry, e.getCause());
        }
    }

    private static void awaitOutcome(Future<RecordMetadata> sent) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    sent.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void failed(PendingEntry entry, Throwable cause) {
        if (MissingTopics.isWhy(cause)) {
            missingTopics.add(entry.topic());
            refuse(entry, MissingTopics.reason(entry.topic()));
        } else if (cause instanceof RetriableException) {
            away = cause;
        } else {
            refuse(entry, String.valueOf(cause.getMessage()));
        }
    }

    private void refuse(PendingEntry entry, String reason) {
        halted.add(StreamName.of(entry));
        refused.put(entry, reason);
    }
}

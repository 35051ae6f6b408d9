package uk.kerbside.enforcement.knowledge.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.enforcement.knowledge.KnownBefore;
import uk.kerbside.events.Topic;

/**
 * Reads all partitions of the topics without a group, and never stops. What was written down before is taken first;
 * what is not in it is read from the topics, from their beginning where nothing was.
 *
 * <pre>
 * loading ──past the ends seen at the start──▶ following ──offset out of range, partitions added, anything else─┐
 *    ▲            (becomes current)                              (the old knowledge goes on answering)          │
 *    └──────────────────────────────────────────────────────────────────────────────────────────────────────────┘
 * </pre>
 */
final class TopicFollower implements Runnable {
    private static final Logger LOG = Logger.getLogger(TopicFollower.class);
    private static final List<Topic> TOPICS = List.of(Topic.PLACES, Topic.RIGHTS);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BACK_OFF = Duration.ofMillis(500);
    private static final int POLLS_BETWEEN_LOOKS_AT_PARTITIONS = 120;

    /** Told once for each time everything that stood on the topics was read. */
    @FunctionalInterface
    interface Loaded {
        void becomes(Knowledge knowledge);
    }

    private final Supplier<Consumer<String, byte[]>> kafka;
    private final KnownBefore knownBefore;
    private final TakeRecord takeRecord;
    private final Loaded loaded;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Consumer<String, byte[]> open;

    TopicFollower(
            Supplier<Consumer<String, byte[]>> kafka, KnownBefore knownBefore, TakeRecord takeRecord, Loaded loaded) {
        this.kafka = kafka;
        this.knownBefore = knownBefore;
        this.takeRecord = takeRecord;
        this.loaded = loaded;
    }

    @Override
    public void run() {
        while (!isStopped()) {
            try (Consumer<String, byte[]> consumer = kafka.get()) {
                open = consumer;
                follow(consumer);
            } catch (WakeupException e) {
                LOG.debug("Woken up to stop");
            } catch (OffsetOutOfRangeException e) {
                LOG.warnf("Records were gone before they were read: everything is read again: %s", e.getMessage());
            } catch (RuntimeException | Error e) {
                // Whatever it was: without this thread the knowledge would stand still for as long as the process
                // lives.
                LOG.warnf("The topics cannot be followed and are read again from the beginning: %s", e);
                pause();
            }
        }
    }

    void stop() {
        stopped.countDown();
        Consumer<String, byte[]> consumer = open;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        Knowledge fresh = begin(consumer, partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        SeriesGates gates = new SeriesGates(consumer, partitions, fresh);
        boolean loading = true;
        for (int polls = 1; !isStopped(); polls++) {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                takeRecord.take(message, fresh);
            }
            gates.pass();
            if (loading && isPast(ends, consumer) && gates.areOpen()) {
                loading = false;
                loaded.becomes(fresh);
                LOG.infof("Knows %d rights and follows the topics", fresh.countRights());
            }
            if (polls % POLLS_BETWEEN_LOOKS_AT_PARTITIONS == 0
                    && partitions(consumer).size() != partitions.size()) {
                LOG.info("There are more partitions than before: everything is read again");
                return;
            }
        }
    }

    /** A ledger that cannot be read, because its database is away, is done without. */
    private Knowledge begin(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        consumer.seekToBeginning(partitions);
        Knowledge fresh = new Knowledge(count(partitions, Topic.RIGHTS));
        Optional<Map<Integer, Long>> next = fill(fresh);
        next.ifPresent(offsets -> seek(consumer, partitions, offsets));
        return next.isPresent() ? fresh : new Knowledge(count(partitions, Topic.RIGHTS));
    }

    private Optional<Map<Integer, Long>> fill(Knowledge fresh) {
        try {
            return Optional.of(knownBefore.fill(fresh));
        } catch (RuntimeException e) {
            LOG.warnf("The ledger cannot be read, so the rights are read from the beginning: %s", e.getMessage());
            return Optional.empty();
        }
    }

    /** An offset beyond the end was one on another topic of this name: all of this one is read then. */
    private void seek(Consumer<String, byte[]> consumer, List<TopicPartition> partitions, Map<Integer, Long> next) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long offset = next.getOrDefault(partition.partition(), -1L);
            if (partition.topic().equals(Topic.RIGHTS.wireName()) && offset > ends.get(partition)) {
                LOG.warn("The topic with the rights was made anew, and is read from its beginning");
                consumer.seekToBeginning(partitions);
                knownBefore.topicIsAnother();
                return;
            }
            if (partition.topic().equals(Topic.RIGHTS.wireName()) && offset >= beginnings.get(partition)) {
                consumer.seek(partition, offset);
            }
        }
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        return TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.wireName()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static int count(List<TopicPartition> partitions, Topic topic) {
        int count = Math.toIntExact(partitions.stream()
                .filter(partition -> partition.topic().equals(topic.wireName()))
                .count());
        if (count == 0) {
            throw new IllegalStateException("There is no topic " + topic.wireName() + " yet");
        }
        return count;
    }

    static boolean isPast(Map<TopicPartition, Long> ends, Consumer<String, byte[]> consumer) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause() {
        try {
            if (stopped.await(BACK_OFF.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopped while waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}

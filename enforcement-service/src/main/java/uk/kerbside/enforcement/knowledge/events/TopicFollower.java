package uk.kerbside.enforcement.knowledge.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import uk.kerbside.events.Topic;

/**
 * Reads all partitions of the topics without a group, from the beginning, and never stops.
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
    private final TakeRecord takeRecord;
    private final Loaded loaded;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Consumer<String, byte[]> open;

    TopicFollower(Supplier<Consumer<String, byte[]>> kafka, TakeRecord takeRecord, Loaded loaded) {
        this.kafka = kafka;
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
            } catch (RuntimeException e) {
                LOG.warnf("The topics cannot be followed and are read again from the beginning: %s", e.getMessage());
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
        Knowledge fresh = new Knowledge(count(partitions, Topic.RIGHTS));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        boolean loading = true;
        for (int polls = 1; !isStopped(); polls++) {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                takeRecord.take(message, fresh);
            }
            if (loading && isPast(ends, consumer)) {
                loading = false;
                loaded.becomes(fresh);
                LOG.infof(
                        "Knows %d rights and follows the topics",
                        fresh.allRights().size());
            }
            if (polls % POLLS_BETWEEN_LOOKS_AT_PARTITIONS == 0
                    && partitions(consumer).size() != partitions.size()) {
                LOG.info("There are more partitions than before: everything is read again");
                return;
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

    private static boolean isPast(Map<TopicPartition, Long> ends, Consumer<String, byte[]> consumer) {
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

package uk.kerbside.enforcement.knowledge.events;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.events.rights.LiveSeriesPublished;

/**
 * Holds a switch of series back until everything is read that stood on any partition when the switch was heard. Kafka
 * had every right of the series before the switch was told, so none of them is missing then. Used by one thread.
 */
final class SeriesGates {
    private record Gate(LiveSeriesPublished switched, Map<TopicPartition, Long> ends) {}

    private final Consumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Knowledge knowledge;
    private final Deque<Gate> gates = new ArrayDeque<>();

    SeriesGates(Consumer<String, byte[]> consumer, List<TopicPartition> partitions, Knowledge knowledge) {
        this.consumer = consumer;
        this.partitions = partitions;
        this.knowledge = knowledge;
    }

    /** To be called when every record that was read is taken in. */
    void pass() {
        List<LiveSeriesPublished> announced = knowledge.takeAnnounced();
        if (!announced.isEmpty()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            announced.forEach(switched -> gates.add(new Gate(switched, ends)));
        }
        while (!gates.isEmpty() && TopicFollower.isPast(gates.element().ends(), consumer)) {
            knowledge.take(gates.remove().switched());
        }
    }

    /** Whether no switch is held back. */
    boolean areOpen() {
        return gates.isEmpty();
    }
}

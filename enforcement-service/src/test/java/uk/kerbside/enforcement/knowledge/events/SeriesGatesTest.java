package uk.kerbside.enforcement.knowledge.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.events.Topic;
import uk.kerbside.events.rights.LiveSeriesPublished;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.vrm.Vrm;

/** A switch holds when everything told before it is known, whichever partition is read first. */
@Tag("E-8")
class SeriesGatesTest {
    private static final TopicPartition WITH_THE_SWITCH = new TopicPartition(Topic.RIGHTS.wireName(), 0);
    private static final TopicPartition WITH_A_RIGHT = new TopicPartition(Topic.RIGHTS.wireName(), 1);
    private static final List<TopicPartition> BOTH = List.of(WITH_THE_SWITCH, WITH_A_RIGHT);
    private static final String OLD = "0193a5b2-0000-7000-8000-000000000001";
    private static final String NEW = "0193a5b2-0000-7000-8000-000000000002";

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("none");
    private final Knowledge knowledge = new Knowledge(2);
    private final SeriesGates gates = new SeriesGates(consumer, BOTH, knowledge);

    @BeforeEach
    void the_old_series_is_live() {
        consumer.assign(BOTH);
        consumer.updateBeginningOffsets(Map.of(WITH_THE_SWITCH, 0L, WITH_A_RIGHT, 0L));
        consumer.updateEndOffsets(Map.of(WITH_THE_SWITCH, 0L, WITH_A_RIGHT, 1L));
        consumer.seekToBeginning(BOTH);
        knowledge.take(ARight.ofSeries("ringway", OLD, "AB12CDE").published());
        knowledge.take(new LiveSeriesPublished(new Revision(1, 1), "ringway", OLD));
    }

    @Test
    void a_switch_waits_for_the_rights_that_stand_on_other_partitions() {
        knowledge.isAnnounced(new LiveSeriesPublished(new Revision(1, 2), "ringway", NEW));

        gates.pass();
        assertThat(gates.areOpen()).isFalse();
        assertThat(knowledge.rightsOf(Vrm.of("AB12CDE"))).hasSize(1);

        consumer.addRecord(new ConsumerRecord<>(WITH_A_RIGHT.topic(), 1, 0, "op:ringway", new byte[0]));
        consumer.poll(Duration.ZERO);
        knowledge.take(ARight.ofSeries("ringway", NEW, "CD34EFG").published());
        assertThat(knowledge.rightsOf(Vrm.of("CD34EFG"))).isEmpty();
        gates.pass();

        assertThat(gates.areOpen()).isTrue();
        assertThat(knowledge.rightsOf(Vrm.of("CD34EFG"))).hasSize(1);
        assertThat(knowledge.rightsOf(Vrm.of("AB12CDE"))).isEmpty();
    }

    @Test
    void what_is_outdated_does_not_come_back() {
        knowledge.take(new LiveSeriesPublished(new Revision(1, 2), "ringway", NEW));
        int before = knowledge.countRights();

        knowledge.take(ARight.ofSeries("ringway", OLD, "AB12CDE").revision(1, 9).published());
        knowledge.take(new LiveSeriesPublished(new Revision(1, 1), "ringway", OLD));

        assertThat(knowledge.countRights()).isEqualTo(before).isZero();
        assertThat(knowledge.rightsOf(Vrm.of("AB12CDE"))).isEmpty();
    }

    @Test
    void a_series_of_another_operator_does_not_count_for_this_one() {
        knowledge.take(ARight.ofSeries("parkeasy", NEW, "CD34EFG").published());

        knowledge.take(new LiveSeriesPublished(new Revision(1, 2), "ringway", NEW));

        assertThat(knowledge.rightsOf(Vrm.of("CD34EFG"))).isEmpty();
        assertThat(knowledge.liveSeries()).isEqualTo(NEW);
    }
}

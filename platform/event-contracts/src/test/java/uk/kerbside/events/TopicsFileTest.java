package uk.kerbside.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The topics the code knows are the topics a deployment creates. */
class TopicsFileTest {
    private static final Path FILE = Path.of("../../deploy/kafka/topics.csv");

    private record Row(String topic, int partitions, String cleanup, String retentionDays) {
        private static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3]);
        }
    }

    @Test
    void every_topic_is_created_and_no_other() throws IOException {
        assertThat(rows().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::wireName).toList());
    }

    @Test
    void states_are_compacted_and_facts_are_kept_400_days() throws IOException {
        Map<String, Row> rows = rows();
        assertThat(Topic.values()).allSatisfy(topic -> {
            Row row = rows.get(topic.wireName());
            switch (topic.kind()) {
                case STATE -> {
                    assertThat(row.cleanup()).isEqualTo("compact");
                    assertThat(row.retentionDays()).isEmpty();
                }
                case FACTS -> {
                    assertThat(row.cleanup()).isEqualTo("delete");
                    assertThat(row.retentionDays()).isEqualTo("400");
                }
            }
        });
    }

    @Test
    void every_topic_has_six_partitions() throws IOException {
        assertThat(rows().values()).allMatch(row -> row.partitions() == 6);
    }

    private static Map<String, Row> rows() throws IOException {
        return Files.readAllLines(FILE).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(Row::of)
                .collect(Collectors.toMap(Row::topic, Function.identity()));
    }
}

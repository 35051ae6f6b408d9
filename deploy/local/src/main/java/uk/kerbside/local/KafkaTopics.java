package uk.kerbside.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of {@code deploy/kafka/topics.csv}, which the containers' script reads too. */
record KafkaTopics(List<Topic> topics) {

    record Topic(String name, int partitions, String cleanup, Optional<Duration> retention) {

        NewTopic onOneNode() {
            Map<String, String> configuration = new HashMap<>();
            configuration.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup);
            retention.ifPresent(
                    kept -> configuration.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept.toMillis())));
            return new NewTopic(name, partitions, (short) 1).configs(configuration);
        }
    }

    KafkaTopics {
        topics = List.copyOf(topics);
    }

    static KafkaTopics readFrom(Path file) {
        try {
            return new KafkaTopics(Files.readAllLines(file).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(KafkaTopics::parse)
                    .toList());
        } catch (IOException e) {
            throw new StackFailure("The list of topics cannot be read: " + e.getMessage(), e);
        }
    }

    void createIn(Admin admin) throws InterruptedException {
        try {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = new ArrayList<>();
            topics.stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .forEach(topic -> missing.add(topic.onOneNode()));
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new StackFailure(
                    "The Kafka topics could not be created: " + e.getCause().getMessage(), e);
        }
    }

    private static Topic parse(String line) {
        String[] cells = line.strip().split(",", -1);
        if (cells.length != 4) {
            throw new StackFailure("The list of topics has a line without four cells: " + line);
        }
        Optional<Duration> retention =
                cells[3].isBlank() ? Optional.empty() : Optional.of(Duration.ofDays(Long.parseLong(cells[3].strip())));
        return new Topic(cells[0], Integer.parseInt(cells[1]), cells[2], retention);
    }
}

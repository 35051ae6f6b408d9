package uk.kerbside.enforcement.outage;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.enforcement.knowledge.DataAge;

/**
 * Notices that a source fell silent, or is heard again. While the database is away silences are remembered here, and
 * written down when it is back, also those that are over by then.
 */
@ApplicationScoped
class WatchSources {
    private static final Logger LOG = Logger.getLogger(WatchSources.class);

    /** @param wasHeard whether it was ever heard of before */
    private record Silence(Instant since, boolean wasHeard) {}

    private record Over(String source, Instant from, Instant until) {}

    private final CurrentKnowledge knowledge;
    private final RecordSilence record;
    private final OutageSettings settings;
    private final InstantSource clock;
    private final String instance = UUID.randomUUID().toString();
    private final Map<String, Silence> silences = new HashMap<>();
    private final List<Over> over = new ArrayList<>();

    WatchSources(CurrentKnowledge knowledge, RecordSilence record, OutageSettings settings, InstantSource clock) {
        this.knowledge = knowledge;
        this.record = record;
        this.settings = settings;
        this.clock = clock;
    }

    /** One look. Looks follow each other; nobody else reads or writes what they remember. */
    @Scheduled(
            every = "${kerbside.enforcement.outages.watched-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    synchronized void look() {
        if (!knowledge.isLoaded()) {
            return;
        }
        Instant now = clock.instant();
        List<DataAge> expected =
                knowledge.ages().stream().filter(knowledge::isExpected).toList();
        expected.forEach(age -> remember(age, now));
        try {
            writeDown(expected, now);
        } catch (RuntimeException e) {
            LOG.debugf(e, "Outages cannot be written down just now; the next look tries again");
        }
    }

    private void remember(DataAge age, Instant now) {
        if (age.stale()) {
            silences.putIfAbsent(
                    age.source(),
                    new Silence(
                            now.minus(age.age().orElse(Duration.ZERO)),
                            age.age().isPresent()));
            return;
        }
        Silence silence = silences.remove(age.source());
        if (silence != null && isOutage(silence, now)) {
            over.add(new Over(age.source(), silence.since(), now));
        }
    }

    /** One never heard of may still be starting. */
    private boolean isOutage(Silence silence, Instant now) {
        return silence.wasHeard() || Duration.between(silence.since(), now).compareTo(settings.awaitedFor()) > 0;
    }

    private void writeDown(List<DataAge> expected, Instant now) {
        while (!over.isEmpty()) {
            Over first = over.getFirst();
            record.heard(first.source(), first.from(), first.until(), instance);
            over.removeFirst();
        }
        for (DataAge age : expected) {
            Silence silence = silences.get(age.source());
            if (silence == null) {
                record.closeWhatNobodyWitnesses(age.source());
            } else if (isOutage(silence, now)) {
                record.silent(age.source(), silence.since(), instance);
            }
        }
    }
}

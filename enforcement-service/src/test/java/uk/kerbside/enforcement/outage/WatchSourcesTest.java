package uk.kerbside.enforcement.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.Neighbours;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** The looks of two instances at the same sources. In tests nobody else looks. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-9")
class WatchSourcesTest {
    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    @Inject
    CurrentKnowledge knowledge;

    @Inject
    RecordSilence record;

    @Inject
    Outages outages;

    @Inject
    OutageSettings settings;

    private WatchSources one;
    private WatchSources other;

    @BeforeEach
    void two_instances_hear_everything() {
        Handheld.awaitFresh();
        one = new WatchSources(knowledge, record, settings, clock);
        other = new WatchSources(knowledge, record, settings, clock);
        look();
    }

    @AfterEach
    void nothing_is_left() throws SQLException {
        Backing.startPostgres();
        Neighbours.speakAgain();
        clock.reset();
        OutageTables.empty(database);
    }

    @Test
    void a_source_that_falls_silent_opens_one_outage_and_closes_it_when_it_is_heard_again() {
        fallsSilent("visitor");
        look();
        look();

        Outage open = only("visitor");
        assertThat(open.isOpen()).isTrue();
        assertThat(open.noticed()).isTrue();
        assertThat(Duration.between(open.from(), clock.instant())).isGreaterThan(Duration.ofSeconds(10));

        isHeardAgain();
        look();

        Outage closed = only("visitor");
        assertThat(closed.outageId()).isEqualTo(open.outageId());
        assertThat(closed.until()).isPresent();
        assertThat(closed.closedBy()).contains("system:enforcement");
    }

    @Test
    void an_outage_lasts_as_long_as_one_instance_hears_nothing() {
        fallsSilent("visitor");
        look();
        isHeardAgain();

        one.look();
        assertThat(only("visitor").isOpen()).isTrue();

        other.look();
        assertThat(only("visitor").isOpen()).isFalse();
    }

    @Test
    void an_instance_that_is_gone_keeps_no_outage_open() {
        fallsSilent("visitor");
        other.look();
        isHeardAgain();
        one.look();
        assertThat(only("visitor").isOpen()).isTrue();

        clock.advance(Duration.ofSeconds(31));
        Handheld.awaitFresh();
        one.look();

        assertThat(only("visitor").isOpen()).isFalse();
    }

    @Test
    void a_silence_nobody_could_write_down_is_written_down_when_the_database_is_back() {
        Backing.stopPostgres();
        fallsSilent("visitor");
        one.look();
        isHeardAgain();
        Instant heard = clock.instant();
        one.look();

        Backing.startPostgres();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            one.look();
            return !of("visitor").isEmpty();
        });

        Outage outage = only("visitor");
        assertThat(outage.isOpen()).isFalse();
        assertThat(outage.until().orElseThrow()).isAfterOrEqualTo(heard);
        assertThat(Duration.between(outage.from(), outage.until().get())).isGreaterThan(Duration.ofSeconds(10));
    }

    private void look() {
        one.look();
        other.look();
    }

    private void fallsSilent(String source) {
        Neighbours.fallSilent(source);
        clock.advance(Duration.ofSeconds(15));
        Awaitility.await().until(() -> isStale(source) && !isStale("permits"));
    }

    private void isHeardAgain() {
        Neighbours.speakAgain();
        Awaitility.await().until(() -> !isStale("visitor"));
    }

    private boolean isStale(String source) {
        return knowledge.ages().stream().anyMatch(age -> age.source().equals(source) && age.stale());
    }

    private Outage only(String source) {
        List<Outage> all = of(source);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<Outage> of(String source) {
        try {
            return outages.list(Optional.empty(), 200).stream()
                    .filter(outage -> outage.name().equals(Optional.of(source)))
                    .toList();
        } catch (IllegalStateException e) {
            return List.of();
        }
    }
}

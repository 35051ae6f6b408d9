package uk.kerbside.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.Channel;
import uk.kerbside.kit.actor.Roles;

@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class ReadAuditTest {
    private enum Look {
        READ_THING,
        SEARCH_THINGS
    }

    private static final ReadAudit.Criteria ALL = new ReadAudit.Criteria(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Inject
    ReadAudit audit;

    private final String anna = "anna-" + UUID.randomUUID();
    private final String account = "account:A-" + UUID.randomUUID();

    @Test
    void a_read_says_who_looked_at_what_as_whom_and_why() {
        UUID readId = audit.record(
                actor(anna), Look.SEARCH_THINGS, Optional.of("Challenge 17"), List.of(account, "thing:1", account));

        assertThat(audit.search(by(anna), Optional.empty(), 10)).singleElement().satisfies(read -> {
            assertThat(read.readId()).isEqualTo(readId);
            assertThat(read.reader()).isEqualTo(anna);
            assertThat(read.role()).isEqualTo(Roles.AUDITOR);
            assertThat(read.client()).isEmpty();
            assertThat(read.action()).isEqualTo("SEARCH_THINGS");
            assertThat(read.reason()).contains("Challenge 17");
            assertThat(read.records()).containsExactly(account, "thing:1");
        });
    }

    @Test
    void reads_are_found_by_what_was_shown_whoever_looked() {
        String other = "bert-" + UUID.randomUUID();
        audit.record(actor(anna), Look.READ_THING, Optional.empty(), List.of(account));
        audit.record(actor(other), Look.READ_THING, Optional.empty(), List.of("thing:1", account));
        audit.record(actor(other), Look.READ_THING, Optional.empty(), List.of("thing:1"));

        assertThat(audit.search(of(account), Optional.empty(), 10))
                .extracting(AuditedRead::reader)
                .containsExactly(other, anna);
    }

    @Test
    void a_search_goes_back_in_time_page_by_page() {
        List<UUID> made = List.of(read(Look.READ_THING), read(Look.SEARCH_THINGS), read(Look.READ_THING));

        List<AuditedRead> first = audit.search(by(anna), Optional.empty(), 2);
        assertThat(first).extracting(AuditedRead::readId).containsExactly(made.get(2), made.get(1));
        assertThat(audit.search(by(anna), Optional.of(made.get(1)), 2))
                .extracting(AuditedRead::readId)
                .containsExactly(made.getFirst());
    }

    @Test
    void a_search_is_narrowed_by_what_was_done_and_when() {
        UUID readId = read(Look.SEARCH_THINGS);
        read(Look.READ_THING);
        var at = audit.search(by(anna), Optional.empty(), 2).getLast().at();

        assertThat(audit.search(
                        new ReadAudit.Criteria(
                                Optional.of(anna),
                                Optional.empty(),
                                Optional.of("SEARCH_THINGS"),
                                Optional.of(at),
                                Optional.of(at.plus(Duration.ofDays(1)))),
                        Optional.empty(),
                        10))
                .extracting(AuditedRead::readId)
                .containsExactly(readId);
        assertThat(audit.search(
                        new ReadAudit.Criteria(
                                Optional.of(anna),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(at)),
                        Optional.empty(),
                        10))
                .isEmpty();
        assertThat(audit.search(ALL, Optional.empty(), 1)).hasSize(1);
    }

    private UUID read(Look look) {
        return audit.record(actor(anna), look, Optional.empty(), List.of("thing:1"));
    }

    private static ReadAudit.Criteria by(String reader) {
        return new ReadAudit.Criteria(
                Optional.of(reader), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ReadAudit.Criteria of(String record) {
        return new ReadAudit.Criteria(
                Optional.empty(), Optional.of(record), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Actor actor(String subject) {
        return new Actor(subject, Set.of(Roles.AUDITOR), Channel.WEB, Optional.empty());
    }
}

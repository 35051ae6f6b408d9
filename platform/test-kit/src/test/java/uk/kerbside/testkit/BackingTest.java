package uk.kerbside.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.Contract;
import uk.kerbside.events.Topic;
import uk.kerbside.events.accounts.AccountKind;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.AccountStatus;
import uk.kerbside.events.cases.CaseOpened;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.replica.Replicas;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
class BackingTest {
    @Inject
    DataSource database;

    @Inject
    Journal journal;

    @Inject
    Replicas replicas;

    @Inject
    InstantSource clock;

    @Inject
    MovableClock movableClock;

    @Test
    void the_database_is_real_and_its_role_is_no_superuser() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select version(), current_setting('is_superuser'), current_setting('timezone')")) {
            row.next();

            assertThat(row.getString(1)).startsWith("PostgreSQL 18.");
            assertThat(row.getString(2)).isEqualTo("off");
            assertThat(row.getString(3)).isEqualTo("UTC");
        }
    }

    @Test
    void the_role_may_add_the_extension_that_exclusion_constraints_need() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists btree_gist");

            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void what_a_service_tells_can_be_awaited_and_read() {
        String caseId = "case-" + UUID.randomUUID();
        Instant at = Instant.parse("2026-11-23T09:30:00Z");

        QuarkusTransaction.requiringNew()
                .run(() -> journal.append(
                        caseId,
                        CaseOpened.class,
                        revision -> new CaseOpened(revision, caseId, Optional.empty(), "SOMETHING", at)));

        CaseOpened told = Topics.awaitEvent(CaseOpened.class, caseId);
        assertThat(told.openedAt()).isEqualTo(at);
        assertThat(Topics.events(CaseOpened.class, caseId)).containsExactly(told);
        assertThat(Topics.records(Topic.CASES))
                .filteredOn(record -> caseId.equals(record.key()))
                .singleElement()
                .satisfies(record -> assertThat(record.headers()).containsEntry("ce_source", "test-kit"));
    }

    @Test
    void what_a_neighbour_tells_arrives_as_from_the_real_one() {
        AccountPublished account = account("A-" + UUID.randomUUID(), 1);

        Topics.publish(account, account.accountId());

        Awaitility.await().until(() -> replicas.find(AccountPublished.class, account.accountId())
                .isPresent());
        assertThat(replicas.find(AccountPublished.class, account.accountId())).contains(account);
    }

    @Test
    void a_tombstone_takes_the_state_away() {
        AccountPublished account = account("A-" + UUID.randomUUID(), 1);
        Topics.publish(account, account.accountId());
        Awaitility.await().until(() -> replicas.find(AccountPublished.class, account.accountId())
                .isPresent());

        Topics.publishTombstone(Topic.ACCOUNTS, account.accountId());

        Awaitility.await().until(() -> replicas.find(AccountPublished.class, account.accountId())
                .isEmpty());
    }

    @Test
    void poison_ends_as_a_dead_letter_and_can_be_read_back() {
        String key = "A-" + UUID.randomUUID();

        Topics.publishRaw(Topic.ACCOUNTS, key, "{".getBytes(), Topics.headersOf(Contract.ACCOUNT_PUBLISHED, key));

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().auth()
                .oauth2(Tokens.of("adam", Roles.ADMINISTRATOR))
                .get("/v1/operations/dead-letters")
                .then()
                .statusCode(200)
                .body("items.key", org.hamcrest.Matchers.hasItem(key)));
    }

    @Test
    void the_clock_of_the_service_stands_where_a_test_sets_it() {
        movableClock.set("2028-02-29T23:59:59Z");
        movableClock.advance(Duration.ofSeconds(1));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2028-03-01T00:00:00Z"));
    }

    @Test
    void the_database_can_go_away_and_come_back_with_its_rows() throws SQLException {
        String name = "thing-" + UUID.randomUUID();
        insert(name);

        Backing.stopPostgres();
        assertThat(answersQueries()).isFalse();
        Backing.startPostgres();

        Awaitility.await().until(this::answersQueries);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from thing where name = ?")) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                row.next();
                assertThat(row.getInt(1)).isOne();
            }
        }
    }

    @Test
    void kafka_can_go_away_and_come_back_with_its_records() {
        AccountPublished before = account("A-" + UUID.randomUUID(), 1);
        AccountPublished after = account("A-" + UUID.randomUUID(), 1);
        Topics.publish(before, before.accountId());

        Backing.stopKafka();
        Backing.startKafka();
        Topics.publish(after, after.accountId());

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(replicas.find(AccountPublished.class, before.accountId()))
                    .isPresent();
            assertThat(replicas.find(AccountPublished.class, after.accountId())).isPresent();
        });
    }

    private void insert(String name) throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("insert into thing (thing_id, name, places) values (?, ?, 1)")) {
            statement.setString(1, name);
            statement.setString(2, name);
            statement.executeUpdate();
        }
    }

    private boolean answersQueries() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException e) {
            return false;
        }
    }

    private static AccountPublished account(String id, long n) {
        return new AccountPublished(
                new Revision(1, n),
                id,
                AccountKind.PERSON,
                AccountStatus.ACTIVE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}

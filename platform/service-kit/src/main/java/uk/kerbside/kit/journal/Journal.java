package uk.kerbside.kit.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import uk.kerbside.events.Contract;
import uk.kerbside.events.Event;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.Topic;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.crash.CrashPoint;
import uk.kerbside.kit.crash.CrashPoints;
import uk.kerbside.kit.id.Ids;

/**
 * Appends events to the journal of this service. Thread-safe; every append joins the caller's transaction and is lost
 * with it.
 *
 * <p>The first append to a (topic, key) takes that stream's row lock until the transaction ends. Two transactions that
 * append to the same stream therefore follow each other, and their revisions are in commit order. Somebody who appends
 * to several streams in one transaction does so in a fixed order, or PostgreSQL ends one of two deadlocked
 * transactions and the caller gets a conflict.
 */
@ApplicationScoped
public class Journal {
    /** The channel the relay listens on. */
    public static final String WAKE_UP = "kerbside_journal";

    private static final String NEXT_REVISION = """
            with stream as (
                insert into journal_stream as s (topic, key, last_n) values (?, ?, 1)
                on conflict (topic, key) do update set last_n = s.last_n + 1
                returning last_n)
            select (select epoch from journal_epoch), last_n from stream""";

    private static final String APPEND = """
            with entry as (
                insert into journal_entry (event_id, topic, key, epoch, n, type, body, occurred_at, actor_subject,
                    actor_role, channel, on_behalf_of, correlation, causation, traceparent)
                values (?::uuid, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?) returning 1)
            select pg_notify('""" + WAKE_UP + "', '') from entry";

    private final DataSource database;
    private final CurrentActor currentActor;
    private final Provenance provenance;
    private final InstantSource clock;
    private final CrashPoints crashPoints;
    private final TransactionSynchronizationRegistry transaction;
    private final JournalHistory history;

    Journal(
            DataSource database,
            CurrentActor currentActor,
            Provenance provenance,
            InstantSource clock,
            CrashPoints crashPoints,
            TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.currentActor = currentActor;
        this.provenance = provenance;
        this.clock = clock;
        this.crashPoints = crashPoints;
        this.transaction = transaction;
        this.history = new JournalHistory(database);
    }

    /**
     * Appends one event to the stream (topic of {@code type}, {@code key}).
     *
     * @param body makes the event from the revision it is given
     * @return the revision drawn: gapless for each stream, in commit order
     * @throws IllegalStateException outside a transaction: an event without its state change, or the other way round,
     *     must not be possible
     */
    public <E extends Event> Revision append(String key, Class<E> type, Function<Revision, E> body) {
        requireTransaction();
        Contract contract = Contract.of(type);
        try (Connection connection = database.getConnection()) {
            Revision revision = nextRevision(connection, contract.topic(), key);
            insert(connection, contract, key, revision, body.apply(revision));
            crashPoints.passed(CrashPoint.JOURNAL_WRITTEN_BEFORE_COMMIT);
            return revision;
        } catch (SQLException e) {
            throw new JournalUnavailableException("The journal cannot be written", e);
        }
    }

    /**
     * Appends one event to each of many streams of one topic, in two statements for all of them. The streams are locked
     * in the order of their keys.
     *
     * @param bodies by key; each makes its event from the revision it is given
     * @return the revisions drawn, by key
     * @throws IllegalStateException outside a transaction
     */
    public <E extends Event> Map<String, Revision> appendAll(Class<E> type, Map<String, Function<Revision, E>> bodies) {
        requireTransaction();
        if (bodies.isEmpty()) {
            return Map.of();
        }
        Contract contract = Contract.of(type);
        try (Connection connection = database.getConnection()) {
            EntryRows rows = new EntryRows(connection, contract);
            Map<String, Revision> revisions = rows.nextRevisions(bodies.keySet());
            Map<String, String> texts = new HashMap<>();
            revisions.forEach(
                    (key, revision) -> texts.put(key, json(bodies.get(key).apply(revision))));
            rows.insert(revisions, texts, cause());
            crashPoints.passed(CrashPoint.JOURNAL_WRITTEN_BEFORE_COMMIT);
            return revisions;
        } catch (SQLException e) {
            throw new JournalUnavailableException("The journal cannot be written", e);
        }
    }

    private EntryRows.Cause cause() {
        return new EntryRows.Cause(
                clock.instant(),
                currentActor.recorded(),
                provenance.correlation(),
                provenance.causation(),
                Optional.ofNullable(traceparent()));
    }

    /** All entries of one stream, oldest first. */
    public List<JournalEntry> history(Topic topic, String key) {
        return history.of(topic, key);
    }

    /**
     * Entries of a topic, under whatever key, whose body has this text in a field of this name, oldest first. A service
     * that asks makes an index for it: {@code ((body ->> 'permitNumber')) where topic = …}.
     */
    public List<JournalEntry> naming(Topic topic, String field, String text) {
        return history.naming(topic, field, text);
    }

    /** The revision of the newest entry of one stream, if there is one. */
    public Optional<Revision> latest(Topic topic, String key) {
        return history.latest(topic, key);
    }

    private void requireTransaction() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Events are appended in the transaction of the change they tell of");
        }
    }

    private static Revision nextRevision(Connection connection, Topic topic, String key) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT_REVISION)) {
            statement.setString(1, topic.wireName());
            statement.setString(2, key);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Revision(row.getLong(1), row.getLong(2));
            }
        }
    }

    private void insert(Connection connection, Contract contract, String key, Revision revision, Event body)
            throws SQLException {
        Actor actor = currentActor.recorded();
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, Ids.uuid7().toString());
            statement.setString(2, contract.topic().wireName());
            statement.setString(3, key);
            statement.setLong(4, revision.epoch());
            statement.setLong(5, revision.n());
            statement.setString(6, contract.type());
            statement.setString(7, json(body));
            statement.setTimestamp(8, Timestamp.from(clock.instant()));
            statement.setString(9, actor.subject());
            statement.setString(10, actor.leadingRole());
            statement.setString(11, actor.channel().name());
            statement.setString(12, actor.onBehalfOf().orElse(null));
            statement.setString(13, provenance.correlation());
            statement.setString(14, provenance.causation().orElse(null));
            statement.setString(15, traceparent());
            statement.executeQuery().close();
        }
    }

    private static String json(Event body) {
        try {
            return EventJson.mapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An event of type " + body.getClass() + " cannot be written", e);
        }
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}

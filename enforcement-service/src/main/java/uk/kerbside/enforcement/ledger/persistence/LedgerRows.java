package uk.kerbside.enforcement.ledger.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import uk.kerbside.enforcement.ledger.Ledger;
import uk.kerbside.enforcement.ledger.TopicPlace;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.Topic;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.vrm.Vrm;

/** Every revision with its body and when it was known, and which one is the newest of each right. */
@ApplicationScoped
class LedgerRows implements Ledger {
    private final DataSource database;

    LedgerRows(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean record(RightPublished right, TopicPlace place, Instant knownAt) {
        boolean isNewest = with(LedgerSql.BECOME_NEWEST, statement -> {
            int next = set(statement, 1, right.rightId(), right.revision());
            set(statement, next, place);
            statement.setTimestamp(next + 2, Timestamp.from(knownAt));
            statement.setString(next + 3, right.series().orElse(null));
            return statement.executeUpdate() == 1;
        });
        if (isNewest) {
            supersede(right.rightId(), knownAt);
            with(LedgerSql.WRITE_DOWN, statement -> {
                int next = set(statement, 1, right.rightId(), right.revision());
                statement.setString(next, json(right));
                statement.setTimestamp(next + 1, Timestamp.from(knownAt));
                statement.setString(next + 2, right.series().orElse(null));
                return statement.executeUpdate();
            });
            with(LedgerSql.WRITE_MARKS, statement -> {
                Object[] folded = right.marks().stream()
                        .map(mark -> Vrm.of(mark.vrm()).folded().value())
                        .toArray();
                statement.setString(1, right.rightId());
                statement.setArray(2, statement.getConnection().createArrayOf("text", folded));
                return statement.executeUpdate();
            });
        }
        taken(place);
        return isNewest;
    }

    @Override
    public void forget(String rightId, TopicPlace place, Instant at) {
        boolean isNews = with(LedgerSql.BE_GONE, statement -> {
            statement.setString(1, rightId);
            set(statement, 2, place);
            statement.setTimestamp(4, Timestamp.from(at));
            statement.setTimestamp(5, Timestamp.from(at));
            return statement.executeUpdate() == 1;
        });
        if (isNews) {
            supersede(rightId, at);
            for (String sql : List.of(LedgerSql.FORGET_BODIES, LedgerSql.FORGET_MARKS)) {
                with(sql, statement -> {
                    statement.setString(1, rightId);
                    return statement.executeUpdate();
                });
            }
        }
        taken(place);
    }

    @Override
    public boolean confirm(Unconfirmed right) {
        return with(LedgerSql.CONFIRM, statement -> {
            set(statement, 1, right.rightId(), right.revision());
            return statement.executeUpdate() == 1;
        });
    }

    @Override
    public List<Unconfirmed> listUnconfirmed(int limit) {
        return with(LedgerSql.UNCONFIRMED, statement -> {
            statement.setInt(1, limit);
            List<Unconfirmed> rights = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    rights.add(new Unconfirmed(rows.getString(1), new Revision(rows.getLong(2), rows.getLong(3))));
                }
            }
            return rights;
        });
    }

    @Override
    public Map<Wanted, List<Revised>> listKnownAt(Collection<Wanted> wanted) {
        List<Wanted> each = List.copyOf(new LinkedHashSet<>(wanted));
        return with(LedgerSql.KNOWN_AT, statement -> {
            statement.setArray(1, texts(statement, each, one -> one.folded().value()));
            statement.setArray(2, texts(statement, each, one -> one.knownAt().toString()));
            Map<Wanted, List<Revised>> revised = HashMap.newHashMap(each.size());
            each.forEach(one -> revised.put(one, new ArrayList<>()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    revised.get(each.get(rows.getInt(1) - 1))
                            .add(new Revised(
                                    RightBody.read(rows.getBytes(2)),
                                    rows.getTimestamp(3).toInstant(),
                                    Optional.ofNullable(rows.getTimestamp(4)).map(Timestamp::toInstant)));
                }
            }
            return revised;
        });
    }

    private static <T> Array texts(PreparedStatement statement, List<T> rows, Function<T, String> column)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf("text", rows.stream().map(column).toArray());
    }

    private void supersede(String rightId, Instant at) {
        with(LedgerSql.SUPERSEDE, statement -> {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setString(2, rightId);
            return statement.executeUpdate();
        });
    }

    private void taken(TopicPlace place) {
        with(LedgerSql.TAKEN, statement -> {
            statement.setString(1, Topic.RIGHTS.wireName());
            statement.setInt(2, place.partition());
            statement.setLong(3, place.offset() + 1);
            return statement.executeUpdate();
        });
    }

    private static int set(PreparedStatement statement, int first, String rightId, Revision revision)
            throws SQLException {
        statement.setString(first, rightId);
        statement.setLong(first + 1, revision.epoch());
        statement.setLong(first + 2, revision.n());
        return first + 3;
    }

    private static void set(PreparedStatement statement, int first, TopicPlace place) throws SQLException {
        statement.setInt(first, place.partition());
        statement.setLong(first + 1, place.offset());
    }

    private static String json(RightPublished right) {
        try {
            return EventJson.mapper().writeValueAsString(right);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A right cannot be written", e);
        }
    }

    private <R> R with(String sql, Work<R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}

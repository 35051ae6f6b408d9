package uk.kerbside.enforcement.retention.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import uk.kerbside.enforcement.retention.AgedEvidence;
import uk.kerbside.enforcement.retention.RetentionRule;
import uk.kerbside.kernel.finding.Outcome;

/** Evidence by its age, in the tables it is found by and in its entries. */
@ApplicationScoped
class AgedRows implements AgedEvidence {
    private static final String RELIED_ON = """
            (c.recheck_of is not null
                or exists (select from recorded_check later where later.recheck_of = c.check_id)
                or exists (select from check_correction said where said.check_id = c.check_id))""";

    private static final String CHECKS = "select c.check_id from recorded_check c where c.answered_at < ? and ";

    private static final String BATCHES =
            " union all select b.batch_id from check_batch b where b.answered_at < ? and (b.against = 0) = ";

    private static final String DECISIONS =
            " union all select d.decision_id from read_decision d where d.decided_at < ? and d.stands = ";

    private static final String REMOVE = """
            update evidence_entry set content = null, salt = null, attachment = null, removed_by = ?, removed_at = ?
            where record_id = any (?) and content is not null""";

    private static final List<String> FORGET = List.of(
            "delete from check_correction where correction_id = any (?)",
            """
            delete from provisional_check p using read_decision d
            where d.decision_id = any (?) and p.check_id = d.check_id and p.batch_id = d.batch_id""",
            "delete from read_decision where decision_id = any (?)",
            "delete from provisional_check where batch_id = any (?)",
            "delete from check_batch where batch_id = any (?)",
            "delete from recorded_check where check_id = any (?)");

    private static final List<String> FORGET_LAPSES =
            List.of("delete from lapse_sighting where seen_at < ?", "delete from observed_lapse where observed_at < ?");

    private final DataSource database;

    AgedRows(DataSource database) {
        this.database = database;
    }

    @Override
    public long count(RetentionRule rule, Instant answeredBefore) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from (" + aged(rule) + ") as aged")) {
            fill(statement, rule, answeredBefore);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw away(e);
        }
    }

    @Override
    public List<UUID> listForRemoval(RetentionRule rule, Instant answeredBefore, int limit) {
        String sql = "select e.record_id from evidence_entry e where e.content is not null and not e.is_repeat"
                + " and e.record_id in (" + aged(rule) + ") limit ? for update skip locked";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = fill(statement, rule, answeredBefore);
            statement.setInt(next, limit);
            List<UUID> records = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    records.add(rows.getObject(1, UUID.class));
                }
            }
            return records;
        } catch (SQLException e) {
            throw away(e);
        }
    }

    @Override
    public void remove(List<UUID> records, RetentionRule rule, Instant now) {
        try (Connection connection = database.getConnection()) {
            Array ids = connection.createArrayOf("uuid", records.toArray(UUID[]::new));
            try (PreparedStatement entries = connection.prepareStatement(REMOVE)) {
                entries.setString(1, rule.name());
                entries.setTimestamp(2, Timestamp.from(now));
                entries.setArray(3, ids);
                entries.executeUpdate();
            }
            for (String sql : FORGET) {
                try (PreparedStatement rows = connection.prepareStatement(sql)) {
                    rows.setArray(1, ids);
                    rows.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw away(e);
        }
    }

    @Override
    public void forgetLapses(Instant seenBefore) {
        for (String sql : FORGET_LAPSES) {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setTimestamp(1, Timestamp.from(seenBefore));
                statement.executeUpdate();
            } catch (SQLException e) {
                throw away(e);
            }
        }
    }

    /** What is to go by a rule: checks, batches and decisions, and the corrections of checks. */
    private static String aged(RetentionRule rule) {
        return switch (rule) {
            case FAVOURABLE ->
                CHECKS + "c.outcome = any (?) and not " + RELIED_ON + BATCHES + "true" + DECISIONS + "false";
            case CHALLENGEABLE ->
                CHECKS + "not c.outcome = any (?) and not " + RELIED_ON + BATCHES + "false" + DECISIONS + "true";
            case RELIED_ON ->
                CHECKS + RELIED_ON + " union all"
                        + " select said.correction_id from check_correction said where said.made_at < ?";
            case EXPIRED_PACK, AUDITED_READ ->
                throw new IllegalArgumentException(rule + " is not about the evidence chain");
        };
    }

    /** @return the index of the next parameter */
    private static int fill(PreparedStatement statement, RetentionRule rule, Instant answeredBefore)
            throws SQLException {
        Timestamp before = Timestamp.from(answeredBefore);
        int next = 1;
        statement.setTimestamp(next++, before);
        if (rule != RetentionRule.RELIED_ON) {
            Object[] favourable = java.util.Arrays.stream(Outcome.values())
                    .filter(outcome -> !outcome.mayLeadToNotice())
                    .map(Enum::name)
                    .toArray();
            statement.setArray(next++, statement.getConnection().createArrayOf("text", favourable));
        }
        statement.setTimestamp(next++, before);
        if (rule != RetentionRule.RELIED_ON) {
            statement.setTimestamp(next++, before);
        }
        return next;
    }

    private static IllegalStateException away(SQLException e) {
        return new IllegalStateException("Aged evidence cannot be reached", e);
    }
}

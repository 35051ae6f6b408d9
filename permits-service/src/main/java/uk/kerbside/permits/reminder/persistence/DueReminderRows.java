package uk.kerbside.permits.reminder.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import uk.kerbside.events.Topic;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.reminder.DueReminder;
import uk.kerbside.permits.reminder.Reminders;

/** Finds by index whose turn it is, and locks it: two who look at once find different ones. */
@ApplicationScoped
class DueReminderRows {
    /** Whose paper has a virtual successor; also one that is still to be paid. */
    private static final String RENEWED_ON_PAPER = """
            exists (select 1 from permit v
                    where v.account_id = p.account_id and v.type_code = p.type_code and v.medium = 'VIRTUAL'
                      and v.status in ('AWAITING_PAYMENT', 'ISSUED', 'SUSPENDED') and v.valid_until > %s)""";

    /** Nobody writes to somebody who has died, and nobody rings them. */
    private static final String HAS_DIED = """
            exists (select 1 from replica dead
                    where dead.topic = '%s' and dead.key = p.account_id and dead.body ->> 'deathRecordedAt' is not null)""".formatted(Topic.ACCOUNTS.wireName());

    /** The step's own day is after the day of issue: who got a month's ticket today need not hear that it ends in a month. */
    private static final String DUE = """
            select p.number, p.account_id, p.type_code, p.medium, p.valid_until,
                   array(select v.vrm from permit_vehicle v
                         where v.permit_number = p.number and v.on_right and v.valid_until = p.valid_until
                         order by v.slot) as vrms
            from permit p
            where p.status = 'ISSUED' and not p.provisional and p.type_code = ? and p.valid_until > ? and p.valid_until <= ?
              and p.issued_at < (p.valid_until at time zone ? - make_interval(days => ?)) at time zone ?
              and coalesce((select (r.body ->> 'reachedByLetterOnly')::boolean from replica r
                            where r.topic = ? and r.key = p.account_id), false) = ?
              and not exists (select 1 from reminder d
                              where d.permit_number = p.number and d.term_until = p.valid_until and d.days_before = ?)
              and not exists (select 1 from permit n
                              where n.predecessor = p.number and n.status in ('AWAITING_PAYMENT', 'ISSUED', 'SUSPENDED'))
              and not exists (select 1 from permit_application a
                              where a.renews = p.number
                                and a.status in ('IN_REVIEW', 'MORE_EVIDENCE_ASKED', 'AWAITING_PAYMENT'))
              and not exists (select 1 from renewal_agreement g
                              where g.base_number = p.base_number and g.ended_at is null
                                and g.done_for is distinct from p.number)
              and not (p.medium = 'PAPER' and %s)
              and not %s
            order by p.valid_until, p.number limit ? for update of p skip locked""".formatted(RENEWED_ON_PAPER.formatted("p.valid_until"), HAS_DIED);

    private static final String LATE_PAPER = """
            select p.number, p.account_id, p.type_code, 'PAPER' as medium, p.until as valid_until, array[p.vrm] as vrms
            from paper_permit p
            where p.type_code = ? and p.last_day between ? and ?
              and not exists (select 1 from permit own where own.number = p.number and own.status not in ('ISSUED', 'SUSPENDED'))
              and not exists (select 1 from reminder d
                              where d.permit_number = p.number and d.term_until = p.until and d.days_before = -1)
              and not exists (select 1 from permit n
                              where n.predecessor = p.number and n.status in ('AWAITING_PAYMENT', 'ISSUED', 'SUSPENDED'))
              and not exists (select 1 from permit_application a
                              where a.renews = p.number
                                and a.status in ('IN_REVIEW', 'MORE_EVIDENCE_ASKED', 'AWAITING_PAYMENT'))
              and not %s
              and not %s
            order by p.last_day, p.number limit ? for update of p skip locked""".formatted(RENEWED_ON_PAPER.formatted("p.until"), HAS_DIED);

    private final DataSource database;
    private final CouncilClock clock;

    DueReminderRows(DataSource database, CouncilClock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<DueReminder> list(Reminders.Search search) {
        return query(DUE, statement -> {
            statement.setString(1, search.typeCode());
            statement.setTimestamp(2, Timestamp.from(search.endingAfter()));
            statement.setTimestamp(3, Timestamp.from(search.endingBy()));
            statement.setString(4, clock.zone().getId());
            statement.setInt(5, search.daysBefore() + 1);
            statement.setString(6, clock.zone().getId());
            statement.setString(7, Topic.ACCOUNTS.wireName());
            statement.setBoolean(8, search.lettersOnly());
            statement.setInt(9, search.daysBefore());
            statement.setInt(10, search.limit());
        });
    }

    List<DueReminder> listLatePaper(String typeCode, LocalDate from, LocalDate to, int limit) {
        return query(LATE_PAPER, statement -> {
            statement.setString(1, typeCode);
            statement.setObject(2, from);
            statement.setObject(3, to);
            statement.setInt(4, limit);
        });
    }

    private List<DueReminder> query(String sql, Parameters parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            List<DueReminder> due = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    due.add(due(rows));
                }
            }
            return due;
        } catch (SQLException e) {
            throw new RemindersUnavailableException(e);
        }
    }

    private static DueReminder due(ResultSet row) throws SQLException {
        return new DueReminder(
                row.getString("number"),
                row.getString("account_id"),
                row.getString("type_code"),
                Medium.valueOf(row.getString("medium")),
                row.getTimestamp("valid_until").toInstant(),
                List.of((String[]) row.getArray("vrms").getArray()));
    }

    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }
}

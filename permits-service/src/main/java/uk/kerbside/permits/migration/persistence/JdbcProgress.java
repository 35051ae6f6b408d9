package uk.kerbside.permits.migration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import uk.kerbside.permits.migration.Progress;

@ApplicationScoped
class JdbcProgress implements Progress {
    private static final String CLAIMED =
            "update paper_permit set claimed_at = ? where account_id = ? and claimed_at is null";

    /** Whose paper has a virtual successor; also one that is still to be paid. */
    private static final String RENEWED = """
            exists (select 1 from permit v
                    where v.account_id = p.account_id and v.type_code = p.type_code and v.medium = 'VIRTUAL'
                      and v.status in ('AWAITING_PAYMENT', 'ISSUED', 'SUSPENDED') and v.valid_until > p.until)""";

    private static final String LIST = """
            select type_code, month, count(*) as taken,
                   count(*) filter (where issued and valid_from <= ? and valid_until > ?) as live,
                   count(*) filter (where issued and valid_from > ?) as waiting,
                   count(*) filter (where invited) as invited, count(*) filter (where claimed) as claimed,
                   count(*) filter (where renewed) as renewed
            from (
                select p.type_code, to_char(p.last_day, 'YYYY-MM') as month,
                       own.number is not null and own.status in ('ISSUED', 'SUSPENDED') and own.medium = 'PAPER' as issued,
                       own.valid_from, own.valid_until,
                       exists (select 1 from reminder r where r.permit_number = p.number) as invited,
                       p.claimed_at is not null as claimed, %s or own.medium = 'VIRTUAL' as renewed
                from paper_permit p left join permit own on own.number = p.number) as each_one
            group by type_code, month order by type_code, month""".formatted(RENEWED);

    private final MigrationDatabase database;

    JdbcProgress(MigrationDatabase database) {
        this.database = database;
    }

    @Override
    public void claimed(String accountId, Instant at) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement(CLAIMED)) {
                statement.setTimestamp(1, Timestamp.from(at));
                statement.setString(2, accountId);
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public List<Line> list(Instant now) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(LIST)) {
                for (int i = 1; i <= 3; i++) {
                    statement.setTimestamp(i, Timestamp.from(now));
                }
                List<Line> lines = new ArrayList<>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        lines.add(line(rows));
                    }
                }
                return lines;
            }
        });
    }

    private static Line line(ResultSet row) throws SQLException {
        long taken = row.getLong("taken");
        long live = row.getLong("live");
        long waiting = row.getLong("waiting");
        return new Line(
                row.getString("type_code"),
                YearMonth.parse(row.getString("month")),
                taken,
                live,
                waiting,
                taken - live - waiting,
                row.getLong("invited"),
                row.getLong("claimed"),
                row.getLong("renewed"));
    }
}

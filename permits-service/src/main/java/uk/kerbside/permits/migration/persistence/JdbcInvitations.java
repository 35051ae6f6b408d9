package uk.kerbside.permits.migration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.kerbside.permits.migration.Invitations;

@ApplicationScoped
class JdbcInvitations implements Invitations {
    /** Whose paper has a virtual successor; also one that is still to be paid. */
    static final String RENEWED = """
            exists (select 1 from permit v
                    where v.account_id = p.account_id and v.type_code = p.type_code and v.medium = 'VIRTUAL'
                      and v.status in ('AWAITING_PAYMENT', 'ISSUED', 'SUSPENDED') and v.valid_until > p.until)""";

    private static final String LIST = """
            select p.number, p.account_id, p.type_code, p.last_day,
                   array(select i.rung from paper_invitation i where i.number = p.number) as rungs
            from paper_permit p
            where p.last_day between ? and ? and (p.last_day, p.number) > (?, ?)
              and not exists (select 1 from permit own where own.number = p.number and own.status = 'SURRENDERED')
              and not %s order by p.last_day, p.number limit ?""".formatted(RENEWED);

    private static final String RECORD = """
            insert into paper_invitation (number, rung, days_left, invited_at) values (?, ?, ?, ?)
            on conflict (number, rung) do nothing""";

    private final MigrationDatabase database;

    JdbcInvitations(MigrationDatabase database) {
        this.database = database;
    }

    @Override
    public List<Candidate> list(LocalDate from, LocalDate to, CandidatePosition after, int limit) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(LIST)) {
                statement.setObject(1, from);
                statement.setObject(2, to);
                statement.setObject(3, after.lastDay());
                statement.setString(4, after.number());
                statement.setInt(5, limit);
                List<Candidate> found = new ArrayList<>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(candidate(rows));
                    }
                }
                return found;
            }
        });
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        Set<Integer> rungs =
                Arrays.stream((Integer[]) row.getArray("rungs").getArray()).collect(Collectors.toSet());
        return new Candidate(
                row.getString("number"),
                row.getString("account_id"),
                row.getString("type_code"),
                row.getObject("last_day", LocalDate.class),
                rungs);
    }

    @Override
    public boolean record(String number, int rung, int daysLeft, Instant now) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(RECORD)) {
                statement.setString(1, number);
                statement.setInt(2, rung);
                statement.setInt(3, daysLeft);
                statement.setTimestamp(4, Timestamp.from(now));
                return statement.executeUpdate() == 1;
            }
        });
    }
}

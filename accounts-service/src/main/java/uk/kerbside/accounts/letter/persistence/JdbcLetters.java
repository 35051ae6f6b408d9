package uk.kerbside.accounts.letter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import uk.kerbside.accounts.letter.CalledBackLetter;
import uk.kerbside.accounts.letter.Letter;
import uk.kerbside.accounts.letter.LetterProgress;
import uk.kerbside.accounts.letter.Letters;

@ApplicationScoped
class JdbcLetters implements Letters {
    private static final String KEEP = """
            insert into printed_letter (letter_id, reference, language, large_print, address, subject, body, taken_at,
                posted_all_the_same)
            values (?, ?, ?, ?, ?, ?, ?, ?, false) on conflict (reference) do nothing""";

    private static final String ID = "select letter_id from printed_letter where reference = ?";

    private static final String PROGRESS = """
            select case when l.given_up_at is not null then 'GIVEN_UP' when l.print_file_id is null then 'WAITING' when f.status = 'HANDED_OVER' then 'HANDED_OVER'
                else 'IN_PRINT_FILE' end
            from printed_letter l left join print_file f using (print_file_id) where l.letter_id = ?""";

    private static final String NEXT = """
            select letter_id from printed_letter where print_file_id is null and given_up_at is null
            order by large_print, taken_at, letter_id limit ? for update skip locked""";

    /** Nobody says meanwhile that one is posted. */
    private static final String LOCK_FILES =
            "select print_file_id from print_file where status = 'MADE' order by print_file_id for update";

    private static final String GIVE_UP = """
            update printed_letter l set given_up_at = ?, given_up_for = u.reason
            from (select w.letter_id, w.print_file_id, case
                    when a.death_recorded_at > w.taken_at then 'reader-has-died'
                    when w.print_file_id is not null then null
                    when m.message_id is null or m.status in ('DELIVERED', 'UNDELIVERABLE') then 'no-longer-sent'
                    when m.useless_after <= ? then 'too-late' end as reason
                from printed_letter w
                left join print_file f using (print_file_id)
                left join message m on m.message_id = split_part(w.reference, ':', 1)
                left join account a on a.account_id = m.account_id
                where (w.print_file_id is null or f.status = 'MADE') and w.given_up_at is null) u
            where l.letter_id = u.letter_id and u.reason is not null
                and l.print_file_id is not distinct from u.print_file_id and l.given_up_at is null
            returning l.reference""";

    private static final String REASON =
            "select given_up_for from printed_letter where letter_id = ? and given_up_for is not null";

    private static final String PUT = "update printed_letter set print_file_id = ?, position = ? where letter_id = ?";

    private static final String IN_FILE = """
            select letter_id, reference, language, large_print, address, subject, body, taken_at
            from printed_letter where print_file_id = ? and given_up_at is null order by position""";

    private static final String CALLED_BACK = """
            select letter_id, reference, given_up_at, given_up_for, posted_all_the_same
            from printed_letter where print_file_id = ? and given_up_at is not null order by position""";

    private static final String POSTED =
            "update printed_letter set posted_all_the_same = true where letter_id = any (?)";

    private final DataSource database;

    JdbcLetters(DataSource database) {
        this.database = database;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String keep(Letter letter) {
        with(KEEP, statement -> {
            statement.setString(1, letter.letterId());
            statement.setString(2, letter.reference());
            statement.setString(3, letter.language());
            statement.setBoolean(4, letter.largePrint());
            statement.setString(5, String.join("\n", letter.address()));
            statement.setString(6, letter.subject());
            statement.setString(7, letter.body());
            statement.setTimestamp(8, Timestamp.from(letter.takenAt()));
            return statement.executeUpdate();
        });
        return findId(letter.reference()).orElseThrow();
    }

    @Override
    public Optional<String> findId(String reference) {
        return first(ID, reference);
    }

    @Override
    public List<String> giveUp(Instant now, Instant arrives) {
        with(LOCK_FILES, JdbcLetters::texts);
        return with(GIVE_UP, statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setTimestamp(2, Timestamp.from(arrives));
            return texts(statement);
        });
    }

    @Override
    public Optional<String> findReason(String letterId) {
        return first(REASON, letterId);
    }

    @Override
    public Optional<LetterProgress> findProgress(String letterId) {
        return first(PROGRESS, letterId).map(LetterProgress::valueOf);
    }

    @Override
    public List<String> listWaitingForUpdate(int limit) {
        return with(NEXT, statement -> {
            statement.setInt(1, limit);
            return texts(statement);
        });
    }

    @Override
    public void putInto(String printFileId, List<String> letterIds) {
        with(PUT, statement -> {
            for (int i = 0; i < letterIds.size(); i++) {
                statement.setString(1, printFileId);
                statement.setInt(2, i + 1);
                statement.setString(3, letterIds.get(i));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    @Override
    public List<Letter> listIn(String printFileId) {
        return with(IN_FILE, statement -> {
            statement.setString(1, printFileId);
            List<Letter> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(letter(rows));
                }
            }
            return found;
        });
    }

    @Override
    public List<CalledBackLetter> listCalledBack(String printFileId) {
        return with(CALLED_BACK, statement -> {
            statement.setString(1, printFileId);
            List<CalledBackLetter> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new CalledBackLetter(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getTimestamp(3).toInstant(),
                            rows.getString(4),
                            rows.getBoolean(5)));
                }
            }
            return found;
        });
    }

    @Override
    public void arePosted(Collection<String> letterIds) {
        with(POSTED, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", letterIds.toArray()));
            return statement.executeUpdate();
        });
    }

    private Optional<String> first(String sql, String value) {
        return with(sql, statement -> {
            statement.setString(1, value);
            return texts(statement).stream().findFirst();
        });
    }

    private static List<String> texts(PreparedStatement statement) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                Arrays.asList(row.getString(5).split("\n")),
                row.getString(6),
                row.getString(7),
                row.getTimestamp(8).toInstant());
    }

    private <R> R with(String sql, Work<R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new LettersUnavailableException(e);
        }
    }

    @FunctionalInterface
    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}

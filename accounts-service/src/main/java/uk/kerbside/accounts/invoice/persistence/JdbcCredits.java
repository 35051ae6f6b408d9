package uk.kerbside.accounts.invoice.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import javax.sql.DataSource;
import uk.kerbside.accounts.invoice.Credit;
import uk.kerbside.accounts.invoice.Credits;
import uk.kerbside.kernel.Money;

@ApplicationScoped
class JdbcCredits implements Credits {
    private static final String COLUMNS = "credit_id, fee_id, account_id, permit_number, staff_reference, type_code,"
            + " description, reason, amount, currency, credited_at";

    private static final String ADD = "insert into credit (" + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (credit_id) do nothing";

    private static final String CREDITED = "select distinct account_id from credit where credit_note_number is null"
            + " and credited_at < ? order by account_id";

    private static final String DUE =
            "select " + COLUMNS + " from credit where account_id = ? and credit_note_number is null"
                    + " and credited_at < ? order by credited_at, credit_id for update skip locked";

    private static final String PUT = "update credit set credit_note_number = ? where credit_id = ?";

    private static final String ON =
            "select " + COLUMNS + " from credit where credit_note_number = ? order by credited_at, credit_id";

    private final Statements database;

    JdbcCredits(DataSource database) {
        this.database = new Statements(database);
    }

    @Override
    public void add(Credit credit) {
        database.with(ADD, statement -> {
            statement.setString(1, credit.creditId());
            statement.setString(2, credit.feeId());
            statement.setString(3, credit.accountId());
            statement.setString(4, credit.permitNumber());
            statement.setString(5, credit.staffReference());
            statement.setString(6, credit.typeCode());
            statement.setString(7, credit.description());
            statement.setString(8, credit.reason());
            statement.setLong(9, credit.amount().minor());
            statement.setString(10, credit.amount().currency().getCurrencyCode());
            statement.setTimestamp(11, Timestamp.from(credit.creditedAt()));
            return statement.executeUpdate();
        });
    }

    @Override
    public List<String> listCredited(Instant before) {
        return database.accounts(CREDITED, before);
    }

    @Override
    public List<Credit> listDueForUpdate(String accountId, Instant before) {
        return database.with(DUE, statement -> {
            statement.setString(1, accountId);
            statement.setTimestamp(2, Timestamp.from(before));
            return credits(statement);
        });
    }

    @Override
    public void putOn(String creditNoteNumber, List<Credit> credits) {
        database.putOn(
                PUT, creditNoteNumber, credits.stream().map(Credit::creditId).toList());
    }

    @Override
    public List<Credit> listOn(String creditNoteNumber) {
        return database.with(ON, statement -> {
            statement.setString(1, creditNoteNumber);
            return credits(statement);
        });
    }

    private static List<Credit> credits(PreparedStatement statement) throws SQLException {
        List<Credit> found = new ArrayList<>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(credit(rows));
            }
        }
        return found;
    }

    private static Credit credit(ResultSet row) throws SQLException {
        return new Credit(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                new Money(row.getLong(9), Currency.getInstance(row.getString(10))),
                row.getTimestamp(11).toInstant());
    }
}

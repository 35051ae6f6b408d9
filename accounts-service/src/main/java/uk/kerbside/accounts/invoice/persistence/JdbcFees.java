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
import uk.kerbside.accounts.invoice.Fee;
import uk.kerbside.accounts.invoice.Fees;
import uk.kerbside.kernel.Money;

@ApplicationScoped
class JdbcFees implements Fees {
    private static final String COLUMNS =
            "fee_id, account_id, permit_number, staff_reference, type_code, description, amount, currency, owed_at";

    private static final String ADD =
            "insert into fee (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (fee_id) do nothing";

    private static final String OWING =
            "select distinct account_id from fee where invoice_number is null and owed_at < ? order by account_id";

    private static final String OWED = "select " + COLUMNS + " from fee where account_id = ? and invoice_number is null"
            + " and owed_at < ? order by owed_at, fee_id for update skip locked";

    private static final String PUT = "update fee set invoice_number = ? where fee_id = ?";

    private static final String ON =
            "select " + COLUMNS + " from fee where invoice_number = ? order by owed_at, fee_id";

    private final Statements database;

    JdbcFees(DataSource database) {
        this.database = new Statements(database);
    }

    @Override
    public void add(Fee fee) {
        database.with(ADD, statement -> {
            statement.setString(1, fee.feeId());
            statement.setString(2, fee.accountId());
            statement.setString(3, fee.permitNumber());
            statement.setString(4, fee.staffReference());
            statement.setString(5, fee.typeCode());
            statement.setString(6, fee.description());
            statement.setLong(7, fee.amount().minor());
            statement.setString(8, fee.amount().currency().getCurrencyCode());
            statement.setTimestamp(9, Timestamp.from(fee.owedAt()));
            return statement.executeUpdate();
        });
    }

    @Override
    public List<String> listOwing(Instant before) {
        return database.accounts(OWING, before);
    }

    @Override
    public List<Fee> listOwedForUpdate(String accountId, Instant before) {
        return database.with(OWED, statement -> {
            statement.setString(1, accountId);
            statement.setTimestamp(2, Timestamp.from(before));
            return fees(statement);
        });
    }

    @Override
    public void putOn(String invoiceNumber, List<Fee> fees) {
        database.putOn(PUT, invoiceNumber, fees.stream().map(Fee::feeId).toList());
    }

    @Override
    public List<Fee> listOn(String invoiceNumber) {
        return database.with(ON, statement -> {
            statement.setString(1, invoiceNumber);
            return fees(statement);
        });
    }

    private static List<Fee> fees(PreparedStatement statement) throws SQLException {
        List<Fee> found = new ArrayList<>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(fee(rows));
            }
        }
        return found;
    }

    private static Fee fee(ResultSet row) throws SQLException {
        return new Fee(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                new Money(row.getLong(7), Currency.getInstance(row.getString(8))),
                row.getTimestamp(9).toInstant());
    }
}

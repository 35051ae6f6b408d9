package uk.kerbside.accounts.chase.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import uk.kerbside.accounts.chase.UnpaidCharge;
import uk.kerbside.accounts.chase.UnpaidCharges;
import uk.kerbside.events.WireMoney;

@ApplicationScoped
class JdbcUnpaidCharges implements UnpaidCharges {
    private static final String LIST = """
            select charge_id, account_id, description, amount, currency, payable_until from charge
            where status = 'PAYABLE' and chased < ? and raised_at <= ? and payable_until > ?
            order by raised_at, charge_id limit ? for update skip locked""";

    private static final String TOLD = "update charge set chased = ? where charge_id = ?";

    private final DataSource database;

    JdbcUnpaidCharges(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UnpaidCharge> listForUpdate(int toldFewerThan, Instant raisedBy, Instant now, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            statement.setInt(1, toldFewerThan);
            statement.setTimestamp(2, Timestamp.from(raisedBy));
            statement.setTimestamp(3, Timestamp.from(now));
            statement.setInt(4, limit);
            List<UnpaidCharge> unpaid = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    unpaid.add(new UnpaidCharge(
                            rows.getString("charge_id"),
                            rows.getString("account_id"),
                            rows.getString("description"),
                            new WireMoney(rows.getLong("amount"), rows.getString("currency")),
                            rows.getTimestamp("payable_until").toInstant()));
                }
            }
            return unpaid;
        } catch (SQLException e) {
            throw new ChargesUnavailableException(e);
        }
    }

    @Override
    public void told(String chargeId, int times) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TOLD)) {
            statement.setInt(1, times);
            statement.setString(2, chargeId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new ChargesUnavailableException(e);
        }
    }
}

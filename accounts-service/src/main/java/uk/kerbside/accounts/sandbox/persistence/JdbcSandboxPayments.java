package uk.kerbside.accounts.sandbox.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import javax.sql.DataSource;
import uk.kerbside.accounts.sandbox.Decision;
import uk.kerbside.accounts.sandbox.SandboxPayment;
import uk.kerbside.accounts.sandbox.SandboxPayments;
import uk.kerbside.kernel.Money;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JdbcSandboxPayments implements SandboxPayments {
    private static final String KEEP = """
            insert into sandbox_payment (token, payment_id, amount, currency, description, return_url, created_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (payment_id) do nothing""";

    private static final String REFUND = """
            with refund as (
                insert into sandbox_refund (refund_id, token, amount) values (?, ?, ?)
                on conflict (refund_id) do nothing returning token, amount)
            update sandbox_payment p set refunded = refunded + refund.amount from refund where p.token = refund.token""";

    private static final String BY_TOKEN = "select * from sandbox_payment where token = ?";
    private static final String BY_PAYMENT = "select * from sandbox_payment where payment_id = ?";

    private final DataSource database;

    JdbcSandboxPayments(DataSource database) {
        this.database = database;
    }

    @Override
    public SandboxPayment keep(SandboxPayment payment) {
        update(
                KEEP,
                payment.token(),
                payment.paymentId(),
                payment.amount().minor(),
                payment.amount().currency().getCurrencyCode(),
                payment.description(),
                payment.returnUrl().toString(),
                Timestamp.from(payment.createdAt()));
        return query(BY_PAYMENT, payment.paymentId()).orElseThrow();
    }

    @Override
    public Optional<SandboxPayment> find(String token) {
        return query(BY_TOKEN, token);
    }

    @Override
    public Optional<SandboxPayment> findByPayment(String paymentId) {
        return query(BY_PAYMENT, paymentId);
    }

    @Override
    public Optional<SandboxPayment> decide(String token, Decision decision, Instant now) {
        update(
                "update sandbox_payment set decision = ?, decided_at = ? where token = ? and decision is null",
                decision.name(),
                Timestamp.from(now),
                token);
        return query(BY_TOKEN, token);
    }

    @Override
    public void refund(String token, String refundId, Money amount) {
        update(REFUND, refundId, token, amount.minor());
    }

    private void update(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new SandboxUnavailableException("The sandbox cannot be written to", e);
        }
    }

    private Optional<SandboxPayment> query(String sql, String value) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(payment(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new SandboxUnavailableException("The sandbox cannot be read", e);
        }
    }

    private static SandboxPayment payment(ResultSet row) throws SQLException {
        return new SandboxPayment(
                row.getString("token"),
                row.getString("payment_id"),
                new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
                row.getString("description"),
                URI.create(row.getString("return_url")),
                Optional.ofNullable(row.getString("decision")).map(Decision::valueOf),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant));
    }
}

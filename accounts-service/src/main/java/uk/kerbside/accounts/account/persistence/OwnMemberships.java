package uk.kerbside.accounts.account.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.events.accounts.MemberRole;
import uk.kerbside.kit.actor.Membership;
import uk.kerbside.kit.actor.Memberships;

/** Whose accounts are whose, from the accounts themselves: an account just opened is its owner's at once. */
@ApplicationScoped
class OwnMemberships implements Memberships {
    private static final String OF_LOGIN = """
            select m.account_id, m.role, m.scopes, m.basis
            from account_member m join account a on a.account_id = m.account_id
            where m.subject = ? and a.status = 'ACTIVE' and (m.until is null or m.until > ?)
            order by m.account_id""";

    private final DataSource database;
    private final InstantSource clock;

    OwnMemberships(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Membership> accountsOf(String subject) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OF_LOGIN)) {
            statement.setString(1, subject);
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            List<Membership> memberships = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    String scopes = rows.getString("scopes");
                    memberships.add(new Membership(
                            rows.getString("account_id"),
                            MemberRole.valueOf(rows.getString("role")) == MemberRole.TRUSTED,
                            scopes.isEmpty() ? Set.of() : Set.of(scopes.split(" ")),
                            Optional.ofNullable(rows.getString("basis")).map(LegalBasis::valueOf)));
                }
            }
            return memberships;
        } catch (SQLException e) {
            throw new MembershipsUnavailableException("Memberships cannot be read", e);
        }
    }
}

package uk.kerbside.accounts.account.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.kit.actor.Speakers;

/** Who may speak for an account, from the accounts themselves: a death counts from the moment it is recorded. */
@ApplicationScoped
class OwnSpeakers implements Speakers {
    private static final String MAY_SPEAK = """
            select a.death_recorded_at is null as lives, exists (
                select 1 from account_member m
                where m.account_id = a.account_id and m.basis = ? and (m.until is null or m.until > ?)) as acts
            from account a where a.account_id = ?""";

    private final DataSource database;
    private final InstantSource clock;

    OwnSpeakers(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean maySpeak(String accountId, Optional<LegalBasis> actsBy) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(MAY_SPEAK)) {
            statement.setString(1, actsBy.map(LegalBasis::name).orElse(null));
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            statement.setString(3, accountId);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(actsBy.isPresent() ? "acts" : "lives");
            }
        } catch (SQLException e) {
            throw new MembershipsUnavailableException("Who may speak for an account cannot be read", e);
        }
    }
}

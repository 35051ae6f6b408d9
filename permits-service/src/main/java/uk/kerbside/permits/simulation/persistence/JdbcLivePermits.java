package uk.kerbside.permits.simulation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.quote.RenewalOutlook;
import uk.kerbside.permits.simulation.LivePermits;

/** Reads what a renewal depends on, for many permits in one statement. */
@ApplicationScoped
class JdbcLivePermits implements LivePermits {
    /**
     * Which one a permit is, by the day on which the first of its line was granted, among those that are held with it (ruling
     * 4): one that was renewed or moved keeps its rank, and it and the one that follows it are one.
     */
    private static final String RANK = """
            (select 1 + count(distinct q.base_number) from permit q
                where q.%1$s and q.type_code = p.type_code and q.ended_at is null and q.valid_until > ?
                    and q.base_number <> p.base_number
                    and (q.first_granted_at, q.base_number) < (p.first_granted_at, p.base_number)%2$s)""";

    /**
     * A courtesy car, and one that is being replaced, do not go on to a renewal; a permit that was renewed is not renewed again.
     * It would be ranked where its holder lives by then: as far as anybody knows, where they live now.
     */
    private static final String LIST = """
            select p.number, p.account_id, p.term, p.places[1] as place, p.hours, p.valid_until,
                array(select v.vrm from permit_vehicle v
                    where v.permit_number = p.number and v.role = 'MAIN'
                        and (not v.on_right or v.valid_until is null or v.valid_until >= p.valid_until)
                    group by v.vrm order by min(v.slot)) as vrms,
                %s as at_property, %s as of_account, %s as of_account_at_place
            from permit p
            left join replica a on a.topic = 'kerbside.accounts.v1' and a.key = p.account_id
            cross join lateral (select coalesce(a.body #>> '{property,uprn}', p.uprn) as uprn) home
            where p.type_code = ? and p.number > ? and p.issued_at is not null and p.ended_at is null
                and p.valid_until > ?
                and not exists (select 1 from permit n
                                where n.predecessor = p.number and n.status in ('AWAITING_PAYMENT', 'ISSUED', 'SUSPENDED'))
            order by p.number limit ?""".formatted(
                    RANK.formatted("uprn = home.uprn", ""),
                    RANK.formatted("account_id = p.account_id", ""),
                    RANK.formatted("account_id = p.account_id", " and q.places[1] is not distinct from p.places[1]"));

    private final SimulationDatabase database;

    JdbcLivePermits(SimulationDatabase database) {
        this.database = database;
    }

    @Override
    public List<LivePermit> list(String typeCode, String afterNumber, Instant now, int limit) {
        return database.with(LIST, statement -> {
            Timestamp at = Timestamp.from(now);
            statement.setTimestamp(1, at);
            statement.setTimestamp(2, at);
            statement.setTimestamp(3, at);
            statement.setString(4, typeCode);
            statement.setString(5, afterNumber);
            statement.setTimestamp(6, at);
            statement.setInt(7, limit);
            List<LivePermit> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(permit(rows));
                }
            }
            return found;
        });
    }

    private static LivePermit permit(ResultSet row) throws SQLException {
        return new LivePermit(
                row.getString("number"),
                row.getString("account_id"),
                List.of((String[]) row.getArray("vrms").getArray()),
                Optional.ofNullable(row.getString("term")),
                Optional.ofNullable(row.getString("place")),
                Optional.ofNullable(row.getString("hours")),
                row.getTimestamp("valid_until").toInstant(),
                // Without a property it is the first: nobody else is counted with it.
                new RenewalOutlook.Ranks(
                        row.getInt("at_property"), row.getInt("of_account"), row.getInt("of_account_at_place")));
    }
}

package uk.kerbside.kit.republish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import uk.kerbside.events.Topic;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.KitAccounts;
import uk.kerbside.kit.journal.Journal;

/** States the small service owns itself: an account and its one member. */
@ApplicationScoped
class KitStates implements StateOwner {
    private final Map<String, String> members = new ConcurrentHashMap<>();
    private final Journal journal;
    private final DataSource database;

    KitStates(Journal journal, DataSource database) {
        this.journal = journal;
        this.database = database;
    }

    @Override
    public Topic topic() {
        return Topic.ACCOUNTS;
    }

    @Override
    public int republish() {
        members.forEach(this::change);
        return members.size();
    }

    Revision change(String account, String member) {
        members.put(account, member);
        return QuarkusTransaction.requiringNew()
                .call(() -> journal.append(
                        account,
                        AccountPublished.class,
                        revision -> KitAccounts.account(account, revision, KitAccounts.owner(member))));
    }

    /** As an older back-up would: all that came after the n-th change of an account is unknown here. */
    void restore(String account, long n, String member) throws SQLException {
        members.put(account, member);
        try (var connection = database.getConnection();
                var entries = connection.prepareStatement("delete from journal_entry where key = ? and n > ?");
                var stream =
                        connection.prepareStatement("update journal_stream set last_n = ?, sent_n = ? where key = ?")) {
            entries.setString(1, account);
            entries.setLong(2, n);
            entries.executeUpdate();
            stream.setLong(1, n);
            stream.setLong(2, n);
            stream.setString(3, account);
            stream.executeUpdate();
        }
    }
}

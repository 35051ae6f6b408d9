package uk.kerbside.accounts.template.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import uk.kerbside.accounts.template.MessageWords;

@ApplicationScoped
class JdbcMessageWords implements MessageWords {
    private static final String LATEST = """
            select m.message_id, m.account_id, w.word, w.text
            from message_word w join message m using (message_id)
            where m.message_id = (
                select latest.message_id from message latest join message_word named using (message_id)
                where named.word = 'permitNumber' and named.text = ? and latest.kind = ?
                order by latest.planned_at desc limit 1)""";

    private final DataSource database;

    JdbcMessageWords(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<OfMessage> find(String kind, String permitNumber) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LATEST)) {
            statement.setString(1, permitNumber);
            statement.setString(2, kind);
            Map<String, String> words = new HashMap<>();
            String messageId = "";
            String accountId = "";
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    messageId = rows.getString(1);
                    accountId = rows.getString(2);
                    words.put(rows.getString(3), rows.getString(4));
                }
            }
            return words.isEmpty() ? Optional.empty() : Optional.of(new OfMessage(messageId, accountId, words));
        } catch (SQLException e) {
            throw new TemplatesUnavailableException("Words of messages cannot be read", e);
        }
    }
}

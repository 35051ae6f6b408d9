package uk.kerbside.accounts.message.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import javax.sql.DataSource;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.MessageTemplate;
import uk.kerbside.accounts.message.MessageTemplates;

@ApplicationScoped
class JdbcMessageTemplates implements MessageTemplates {
    private static final String NEWEST =
            "select version, source, made_by, made_at from message_template where kind = ? order by version desc limit 1";

    private static final String ADD = """
            insert into message_template (kind, version, source, made_by, made_at) values (?, ?, ?, ?, ?)
            on conflict (kind, version) do nothing""";

    private final DataSource database;

    JdbcMessageTemplates(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<MessageTemplate> findNewest(MessageKind kind) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NEWEST)) {
            statement.setString(1, kind.name());
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new MessageTemplate(
                                kind,
                                row.getInt(1),
                                row.getString(2),
                                Optional.of(row.getString(3)),
                                Optional.of(row.getTimestamp(4).toInstant())))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new MessagesUnavailableException("Templates cannot be read", e);
        }
    }

    @Override
    public boolean add(MessageTemplate template) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            statement.setString(1, template.kind().name());
            statement.setInt(2, template.version());
            statement.setString(3, template.source());
            statement.setString(4, template.madeBy().orElseThrow());
            statement.setTimestamp(5, Timestamp.from(template.madeAt().orElseThrow()));
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new MessagesUnavailableException("Templates cannot be written", e);
        }
    }
}

package uk.kerbside.kit.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/** The key the migration drew when the database was made: all instances share it and nobody configures it. */
@ApplicationScoped
class StoredCursorKey implements CursorKey {
    private final DataSource database;
    private volatile SecretKey secret;

    StoredCursorKey(DataSource database) {
        this.database = database;
    }

    @Override
    public SecretKey secret() {
        if (secret == null) {
            secret = read();
        }
        return secret;
    }

    private SecretKey read() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select secret from cursor_key");
                var row = statement.executeQuery()) {
            row.next();
            return new SecretKeySpec(row.getBytes(1), "AES");
        } catch (SQLException e) {
            throw new IllegalStateException("The cursor key cannot be read", e);
        }
    }
}

package uk.kerbside.helpline.pass.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import javax.sql.DataSource;
import uk.kerbside.helpline.pass.SigningKey;
import uk.kerbside.helpline.pass.SigningKeyStore;

@ApplicationScoped
class StoredSigningKey implements SigningKeyStore {
    private final DataSource database;
    private final InstantSource clock;

    StoredSigningKey(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public SigningKey keepFirst(SigningKey made) {
        try (Connection connection = database.getConnection()) {
            insertUnlessThere(connection, made);
            return read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The key for call passes cannot be read", e);
        }
    }

    private void insertUnlessThere(Connection connection, SigningKey made) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into call_pass_key (key_id, private_key, public_key, made_at) values (?, ?, ?, ?)
                on conflict do nothing""")) {
            insert.setString(1, made.keyId());
            insert.setBytes(2, made.privateKey().getEncoded());
            insert.setBytes(3, made.publicKey().getEncoded());
            insert.setTimestamp(4, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        }
    }

    private static SigningKey read(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select key_id, private_key, public_key from call_pass_key");
                var row = select.executeQuery()) {
            row.next();
            return SigningKey.read(row.getString(1), row.getBytes(2), row.getBytes(3));
        }
    }
}

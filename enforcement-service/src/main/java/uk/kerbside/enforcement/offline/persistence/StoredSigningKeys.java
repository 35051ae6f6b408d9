package uk.kerbside.enforcement.offline.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import uk.kerbside.enforcement.offline.SigningKeys;

/** The key is drawn by whichever instance needs it first, and lies in the database for all of them. */
@ApplicationScoped
class StoredSigningKeys implements SigningKeys {
    private static final String ALGORITHM = "Ed25519";
    private static final int LENGTH_OF_ID = 8;

    private final DataSource database;
    private volatile SigningKey known;

    StoredSigningKeys(DataSource database) {
        this.database = database;
    }

    @Override
    public SigningKey get() {
        if (known == null) {
            known = stored();
        }
        return known;
    }

    private SigningKey stored() {
        try (Connection connection = database.getConnection()) {
            Optional<SigningKey> there = find(connection);
            if (there.isPresent()) {
                return there.get();
            }
            add(connection);
            return find(connection).orElseThrow();
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException("The key packs are signed with cannot be read", e);
        }
    }

    private static Optional<SigningKey> find(Connection connection) throws SQLException, GeneralSecurityException {
        try (var statement =
                        connection.prepareStatement("select key_id, private_key, public_key from offline_signing_key");
                var row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            return Optional.of(new SigningKey(
                    row.getString(1),
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(row.getBytes(2))),
                    row.getBytes(3)));
        }
    }

    /** The table holds one: of two instances that draw at the same time the first wins. */
    private static void add(Connection connection) throws SQLException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        byte[] publicKey = pair.getPublic().getEncoded();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicKey);
        try (var statement = connection.prepareStatement("""
                insert into offline_signing_key (key_id, private_key, public_key) values (?, ?, ?)
                on conflict do nothing""")) {
            statement.setString(1, HexFormat.of().formatHex(digest, 0, LENGTH_OF_ID));
            statement.setBytes(2, pair.getPrivate().getEncoded());
            statement.setBytes(3, publicKey);
            statement.executeUpdate();
        }
    }
}

package uk.kerbside.enforcement.chain;

import jakarta.inject.Singleton;
import java.util.UUID;
import uk.kerbside.kit.id.Ids;

/** The chain of this process, from its start to its end. */
@Singleton
public class OwnChain {
    private final UUID id = Ids.uuid7();
    private final ChainKey key = ChainKey.draw();

    public UUID id() {
        return id;
    }

    /** X.509. */
    public byte[] publicKey() {
        return key.publicKey();
    }

    Checkpoint seal(Checkpoint.Statement statement) {
        return Checkpoint.signed(statement, key);
    }
}

package uk.kerbside.enforcement.chain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import uk.kerbside.kit.id.Ids;

/** Makes chains that are sealed as every other, and does to them what must not be done. */
@ApplicationScoped
public class AChain {
    @Inject
    EvidenceEntries entries;

    @Inject
    SealChain sealChain;

    @Inject
    Checkpoints checkpoints;

    @Inject
    OwnChain own;

    @Inject
    DataSource database;

    /** Of checkpoints of these sizes; closed. */
    public UUID closed(int... sizes) {
        UUID chain = open(sizes);
        sealChain.close(chain);
        return chain;
    }

    /** The same, and not closed. */
    public UUID open(int... sizes) {
        UUID chain = Ids.uuid7();
        QuarkusTransaction.requiringNew().run(() -> checkpoints.open(own, java.time.Instant.EPOCH));
        long next = 0;
        for (int size : sizes) {
            bring(chain, next, size);
            sealChain.sealNext(chain);
            next += size;
        }
        return chain;
    }

    /** The record in its first place. */
    public UUID firstOf(UUID chain) {
        return entries.list(chain, 0, 1).getFirst().kept().orElseThrow().recordId();
    }

    /** Entries without a seal. */
    public void bring(UUID chain, long from, int count) {
        List<KeptLeaf> leaves = new ArrayList<>();
        for (long i = from; i < from + count; i++) {
            UUID id = Ids.uuid7();
            leaves.add(new KeptLeaf(chain, i, Leaf.of(EntryKind.CHECK, id, "{\"checkId\":\"" + id + "\"}")));
        }
        QuarkusTransaction.requiringNew().run(() -> entries.bring(leaves, List.of()));
    }

    /** @param sql the chain stands for each {@code $} in it */
    public void tamper(UUID chain, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql.replace("$", "'" + chain + "'"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

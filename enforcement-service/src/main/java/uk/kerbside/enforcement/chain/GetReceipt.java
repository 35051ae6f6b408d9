package uk.kerbside.enforcement.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Makes the receipt of a record. Who may have it is for the feature the record is of. */
@ApplicationScoped
public class GetReceipt {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final EvidenceEntries entries;
    private final Checkpoints checkpoints;

    GetReceipt(EvidenceEntries entries, Checkpoints checkpoints) {
        this.entries = entries;
        this.checkpoints = checkpoints;
    }

    /**
     * @throws NotFoundException when there is no such record, or none any more
     * @throws RefusedException {@code NOT_SEALED_YET}: it is within a second or two
     */
    public Receipt receipt(UUID recordId) {
        KeptLeaf kept =
                entries.find(recordId).orElseThrow(() -> new NotFoundException("There is no record " + recordId + "."));
        Checkpoint checkpoint =
                checkpoints.findSealing(kept.chain(), kept.sequence()).orElseThrow(GetReceipt::notSealed);
        Checkpoint.Statement said = checkpoint.statement();
        MerkleTree tree = new MerkleTree(entries.list(kept.chain(), said.first(), Math.toIntExact(said.size())).stream()
                .map(ChainEntry::leaf)
                .toList());
        List<Hash> path = tree.path(Math.toIntExact(kept.sequence() - said.first()));
        Leaf leaf = kept.leaf();
        return new Receipt(
                leaf.kind(),
                recordId,
                kept.chain(),
                kept.sequence(),
                base64(leaf.salt()),
                leaf.content(),
                base64(leaf.attachment()),
                leaf.hash().toString(),
                path.stream().map(Hash::toString).toList(),
                checkpoint.text(),
                base64(checkpoint.signature()),
                base64(publicKey(said.sealedBy())));
    }

    private byte[] publicKey(UUID chain) {
        return checkpoints.find(chain).flatMap(EvidenceChain::publicKey).orElseThrow();
    }

    private static RefusedException notSealed() {
        return new RefusedException(
                ChainRefusal.NOT_SEALED_YET, "The record is kept and will be sealed within seconds.", SOON);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

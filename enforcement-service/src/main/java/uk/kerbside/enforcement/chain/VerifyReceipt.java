package uk.kerbside.enforcement.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;

/** Tells whether a receipt proves what it says, and whether the record is still here as it was. */
@ApplicationScoped
public class VerifyReceipt {
    private final EvidenceEntries entries;
    private final Checkpoints checkpoints;

    VerifyReceipt(EvidenceEntries entries, Checkpoints checkpoints) {
        this.entries = entries;
        this.checkpoints = checkpoints;
    }

    /**
     * @return the checkpoint the record is sealed by
     * @throws InvalidRequestException {@code RECEIPT_DOES_NOT_HOLD}, with everything that does not fit
     */
    public Checkpoint.Statement verify(Receipt receipt) {
        List<Problem.Fault> faults = new ArrayList<>();
        Optional<Checkpoint> checkpoint = checkpoint(receipt, faults);
        if (readable(() -> leafOf(receipt)).filter(receipt.leaf()::equals).isEmpty()) {
            faults.add(new Problem.Fault("/content", "is not what the leaf was made from"));
        }
        checkpoint.ifPresent(sealing -> {
            checkSeal(receipt, sealing, faults);
            checkKept(receipt, faults);
        });
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(ChainRefusal.RECEIPT_DOES_NOT_HOLD, faults);
        }
        return checkpoint.orElseThrow().statement();
    }

    private static Optional<Checkpoint> checkpoint(Receipt receipt, List<Problem.Fault> faults) {
        Optional<Checkpoint> checkpoint =
                readable(() -> Checkpoint.of(receipt.statement(), bytes(receipt.signature())));
        if (checkpoint.isEmpty()) {
            faults.add(new Problem.Fault("/statement", "is no signed checkpoint"));
        }
        return checkpoint;
    }

    private void checkSeal(Receipt receipt, Checkpoint checkpoint, List<Problem.Fault> faults) {
        Optional<byte[]> publicKey = readable(() -> bytes(receipt.publicKey()));
        if (publicKey.filter(checkpoint::isSignedBy).isEmpty()) {
            faults.add(new Problem.Fault("/signature", "is not by this key, or of another statement"));
        }
        Optional<byte[]> published =
                checkpoints.find(checkpoint.statement().sealedBy()).flatMap(EvidenceChain::publicKey);
        if (publicKey
                .filter(key ->
                        published.filter(known -> Arrays.equals(known, key)).isPresent())
                .isEmpty()) {
            faults.add(new Problem.Fault("/publicKey", "is not the key of the chain that sealed it"));
        }
        Checkpoint.Statement said = checkpoint.statement();
        if (!said.chain().equals(receipt.chain())
                || readable(() -> rootOf(receipt, said))
                        .filter(said.root()::equals)
                        .isEmpty()) {
            faults.add(new Problem.Fault("/path", "does not lead from the leaf to the root that was signed"));
        }
    }

    private void checkKept(Receipt receipt, List<Problem.Fault> faults) {
        boolean isKept = entries.list(receipt.chain(), receipt.sequence(), 1).stream()
                .filter(entry -> entry.sequence() == receipt.sequence())
                .anyMatch(entry -> entry.leaf().toString().equals(receipt.leaf()));
        if (!isKept) {
            faults.add(new Problem.Fault("/sequence", "is the place of something else here, or of nothing any more"));
        }
    }

    private static String leafOf(Receipt receipt) {
        return new Leaf(
                        receipt.kind(),
                        receipt.recordId(),
                        bytes(receipt.salt()),
                        receipt.content(),
                        bytes(receipt.attachment()))
                .hash()
                .toString();
    }

    private static String rootOf(Receipt receipt, Checkpoint.Statement said) {
        List<Hash> path = receipt.path().stream().map(Hash::parse).toList();
        return MerkleTree.rootOf(Hash.parse(receipt.leaf()), receipt.sequence() - said.first(), said.size(), path)
                .toString();
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    /** Empty for what is no hash, no base 64, no statement. */
    private static <T> Optional<T> readable(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package uk.kerbside.enforcement.check.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import uk.kerbside.enforcement.chain.CanonicalJson;
import uk.kerbside.enforcement.chain.EntryKind;
import uk.kerbside.enforcement.chain.Leaf;
import uk.kerbside.enforcement.check.BatchRecord;
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.enforcement.check.Correction;
import uk.kerbside.enforcement.check.EvidenceRecord;
import uk.kerbside.enforcement.check.ReadDecision;
import uk.kerbside.enforcement.check.WrittenRecord;
import uk.kerbside.events.EventJson;

/** A check or a batch as it is kept: the same text in the database and in a spool. */
final class CheckJson {
    private static final byte[] NOTHING = {};

    private CheckJson() {}

    static WrittenRecord write(EvidenceRecord record) {
        return new WrittenRecord(
                record,
                switch (record) {
                    case CheckRecord check -> Leaf.of(EntryKind.CHECK, check.checkId(), CanonicalJson.of(check));
                    case BatchRecord batch ->
                        Leaf.of(
                                EntryKind.BATCH,
                                batch.batchId(),
                                CanonicalJson.of(batch.withPacked(NOTHING)),
                                batch.packed());
                    case Correction correction ->
                        Leaf.of(EntryKind.CORRECTION, correction.correctionId(), CanonicalJson.of(correction));
                    case ReadDecision decision ->
                        Leaf.of(EntryKind.DECISION, decision.decisionId(), CanonicalJson.of(decision));
                });
    }

    static WrittenRecord read(Leaf leaf) {
        return new WrittenRecord(record(leaf), leaf);
    }

    private static EvidenceRecord record(Leaf leaf) {
        try {
            return switch (leaf.kind()) {
                case CHECK -> EventJson.mapper().readValue(leaf.content(), CheckRecord.class);
                case BATCH ->
                    EventJson.mapper()
                            .readValue(leaf.content(), BatchRecord.class)
                            .withPacked(leaf.attachment());
                case CORRECTION -> EventJson.mapper().readValue(leaf.content(), Correction.class);
                case DECISION -> EventJson.mapper().readValue(leaf.content(), ReadDecision.class);
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept check cannot be read", e);
        }
    }
}

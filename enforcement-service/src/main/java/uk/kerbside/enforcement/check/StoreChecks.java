package uk.kerbside.enforcement.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.kerbside.events.observations.LapseObserved;
import uk.kerbside.kit.journal.Journal;

/** Writes checks into the database, and tells the first negative check of each lapse in the same transaction. */
@ApplicationScoped
public class StoreChecks {
    private final RecordedChecks checks;
    private final RecordedBatches batches;
    private final Journal journal;

    StoreChecks(RecordedChecks checks, RecordedBatches batches, Journal journal) {
        this.checks = checks;
        this.batches = batches;
        this.journal = journal;
    }

    /** @return the ids that were new; the others were stored before */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @ActivateRequestContext
    public Set<UUID> store(List<EvidenceRecord> records) {
        Set<UUID> added = add(records, false);
        tellLapses(records, added);
        return added;
    }

    /** The same for what was answered while the database was away. Safe to repeat. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @ActivateRequestContext
    public void storeSpooled(List<EvidenceRecord> records) {
        Set<UUID> added = add(records, true);
        records.stream().filter(record -> !added.contains(record.id())).forEach(this::keepIfAnsweredOtherwise);
        tellLapses(records, added);
    }

    private Set<UUID> add(List<EvidenceRecord> records, boolean wasSpooled) {
        Set<UUID> added = HashSet.newHashSet(records.size());
        List<CheckRecord> single = only(CheckRecord.class, records);
        if (!single.isEmpty()) {
            added.addAll(checks.add(single, wasSpooled));
        }
        List<BatchRecord> many = only(BatchRecord.class, records);
        if (!many.isEmpty()) {
            added.addAll(batches.add(many, wasSpooled));
        }
        return added;
    }

    private static <R> List<R> only(Class<R> kind, List<EvidenceRecord> records) {
        return records.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** After a crash the spool is stored again, which is nothing new; a device may also have asked twice. */
    private void keepIfAnsweredOtherwise(EvidenceRecord record) {
        boolean isTheSame = stored(record)
                .filter(stored -> stored.answeredAt().equals(record.answeredAt()))
                .isPresent();
        if (!isTheSame) {
            checks.addRepeat(record);
        }
    }

    private Optional<? extends EvidenceRecord> stored(EvidenceRecord record) {
        return switch (record) {
            case CheckRecord check -> checks.find(check.checkId());
            case BatchRecord batch -> batches.find(batch.batchId());
        };
    }

    /** In the order of the rights: two instances that see the same lapses do not wait for each other in a circle. */
    private void tellLapses(List<EvidenceRecord> records, Set<UUID> added) {
        records.stream()
                .filter(record -> added.contains(record.id()))
                .flatMap(record -> record.lapses().stream())
                .sorted(Comparator.comparing(seen -> seen.lapse().rightId()))
                .forEach(this::tell);
    }

    private void tell(EvidenceRecord.LapseSeen seen) {
        CheckRecord.ObservedLapse lapse = seen.lapse();
        if (checks.isFirstOf(lapse, seen.checkId(), seen.at())) {
            journal.append(
                    lapse.rightId(),
                    LapseObserved.class,
                    revision -> new LapseObserved(
                            revision,
                            lapse.rightId(),
                            lapse.accountId(),
                            seen.checkId().toString(),
                            lapse.endedAt(),
                            seen.at()));
        }
    }
}

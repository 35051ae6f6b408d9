package uk.kerbside.enforcement.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.kerbside.enforcement.chain.ChainLink;
import uk.kerbside.enforcement.chain.EvidenceEntries;
import uk.kerbside.enforcement.chain.OwnChain;
import uk.kerbside.events.observations.CheckMadeAgain;
import uk.kerbside.events.observations.LapseObserved;
import uk.kerbside.kit.journal.Journal;

/**
 * Writes checks into the database and links them in the evidence chain, and tells the first negative check of each
 * lapse in the same transaction.
 */
@ApplicationScoped
public class StoreChecks {
    private final RecordedChecks checks;
    private final RecordedBatches batches;
    private final RecordedCorrections corrections;
    private final EvidenceEntries entries;
    private final OwnChain chain;
    private final Journal journal;

    StoreChecks(
            RecordedChecks checks,
            RecordedBatches batches,
            RecordedCorrections corrections,
            EvidenceEntries entries,
            OwnChain chain,
            Journal journal) {
        this.checks = checks;
        this.batches = batches;
        this.corrections = corrections;
        this.entries = entries;
        this.chain = chain;
        this.journal = journal;
    }

    /**
     * Called by one thread of the process at a time.
     *
     * @return the places of those that were new, by their ids; the others were stored before
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @ActivateRequestContext
    public Map<UUID, ChainLink> store(List<WrittenRecord> records) {
        Set<UUID> added = add(records, false);
        Map<UUID, ChainLink> links = entries.append(
                chain,
                records.stream()
                        .filter(record -> added.contains(record.id()))
                        .map(WrittenRecord::leaf)
                        .toList());
        tell(records, added);
        return links;
    }

    /**
     * The same for what was answered while the database was away, and has its place already. Safe to repeat: what was
     * answered under an id the database had is kept beside it.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @ActivateRequestContext
    public void storeSpooled(List<WrittenRecord.Placed> spooled) {
        List<WrittenRecord> records =
                spooled.stream().map(WrittenRecord.Placed::written).toList();
        Set<UUID> added = add(records, true);
        Set<UUID> repeats =
                new HashSet<>(records.stream().map(WrittenRecord::id).toList());
        repeats.removeAll(added);
        entries.bring(spooled.stream().map(WrittenRecord.Placed::leaf).toList(), repeats);
        tell(records, added);
    }

    private Set<UUID> add(List<WrittenRecord> records, boolean wasSpooled) {
        Set<UUID> added = HashSet.newHashSet(records.size());
        List<CheckRecord> single = only(CheckRecord.class, records);
        if (!single.isEmpty()) {
            added.addAll(checks.add(single, wasSpooled));
        }
        List<BatchRecord> many = only(BatchRecord.class, records);
        if (!many.isEmpty()) {
            added.addAll(batches.add(many, wasSpooled));
        }
        List<ReadDecision> decided = only(ReadDecision.class, records);
        if (!decided.isEmpty()) {
            added.addAll(batches.addDecisions(decided));
        }
        List<Correction> said = only(Correction.class, records);
        if (!said.isEmpty()) {
            added.addAll(corrections.add(said));
        }
        return added;
    }

    private static <R> List<R> only(Class<R> kind, List<WrittenRecord> records) {
        return records.stream()
                .map(WrittenRecord::record)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private void tell(List<WrittenRecord> records, Set<UUID> added) {
        tellLapses(records, added);
        only(CheckRecord.class, records).stream()
                .filter(check -> added.contains(check.checkId()))
                .forEach(check -> check.again().ifPresent(again -> tell(check, again)));
    }

    private void tell(CheckRecord check, CheckRecord.Again again) {
        String first = again.checkId().toString();
        journal.append(
                first,
                CheckMadeAgain.class,
                revision -> new CheckMadeAgain(
                        revision,
                        first,
                        check.checkId().toString(),
                        again.outcome().name(),
                        check.answer().outcome().name(),
                        check.answeredAt()));
    }

    /** In the order of the rights: two instances that see the same lapses do not wait for each other in a circle. */
    private void tellLapses(List<WrittenRecord> records, Set<UUID> added) {
        List<EvidenceRecord.LapseSeen> lapses = records.stream()
                .filter(record -> added.contains(record.id()))
                .flatMap(record -> record.record().lapses().stream())
                .sorted(Comparator.comparing(seen -> seen.lapse().rightId()))
                .toList();
        if (!lapses.isEmpty()) {
            checks.addSightings(lapses);
            Set<UUID> first = checks.addFirst(lapses);
            lapses.stream().filter(seen -> first.contains(seen.checkId())).forEach(this::tell);
        }
    }

    private void tell(EvidenceRecord.LapseSeen seen) {
        CheckRecord.ObservedLapse lapse = seen.lapse();
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

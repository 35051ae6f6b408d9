package uk.kerbside.enforcement.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.kerbside.events.observations.LapseObserved;
import uk.kerbside.kit.journal.Journal;

/** Writes checks into the database, and tells the first negative check of each lapse in the same transaction. */
@ApplicationScoped
public class StoreChecks {
    private final RecordedChecks checks;
    private final Journal journal;

    StoreChecks(RecordedChecks checks, Journal journal) {
        this.checks = checks;
        this.journal = journal;
    }

    /** @return the ids that were new; the others were stored before */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @ActivateRequestContext
    public Set<UUID> store(List<CheckRecord> batch) {
        Set<UUID> added = checks.add(batch, false);
        tellLapses(batch, added);
        return added;
    }

    /** The same for checks that were answered while the database was away. Safe to repeat. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @ActivateRequestContext
    public void storeSpooled(List<CheckRecord> batch) {
        Set<UUID> added = checks.add(batch, true);
        batch.stream().filter(check -> !added.contains(check.checkId())).forEach(this::keepIfAnsweredOtherwise);
        tellLapses(batch, added);
    }

    /** After a crash the spool is stored again, which is nothing new; a device may also have asked twice. */
    private void keepIfAnsweredOtherwise(CheckRecord check) {
        boolean isTheSame = checks.find(check.checkId())
                .filter(stored ->
                        stored.answer().answeredAt().equals(check.answer().answeredAt()))
                .isPresent();
        if (!isTheSame) {
            checks.addRepeat(check);
        }
    }

    /** In the order of the rights: two instances that see the same lapses do not wait for each other in a circle. */
    private void tellLapses(List<CheckRecord> batch, Set<UUID> added) {
        batch.stream()
                .filter(check -> check.lapse().isPresent() && added.contains(check.checkId()))
                .sorted(Comparator.comparing(
                        check -> check.lapse().orElseThrow().rightId()))
                .forEach(check -> tell(check, check.lapse().orElseThrow()));
    }

    private void tell(CheckRecord check, CheckRecord.ObservedLapse lapse) {
        if (checks.isFirstOf(lapse, check.checkId(), check.answer().at())) {
            journal.append(
                    lapse.rightId(),
                    LapseObserved.class,
                    revision -> new LapseObserved(
                            revision,
                            lapse.rightId(),
                            lapse.accountId(),
                            check.checkId().toString(),
                            lapse.endedAt(),
                            check.answer().at()));
        }
    }
}

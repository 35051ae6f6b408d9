package uk.kerbside.permits.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.CivilTime;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.audit.CouncilReads;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.audit.ReadAction;
import uk.kerbside.permits.audit.RecordKind;
import uk.kerbside.permits.history.HistoryEntry;
import uk.kerbside.permits.history.Reader;
import uk.kerbside.permits.history.ToldFacts;
import uk.kerbside.permits.holder.Trust;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitStatus;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.quote.Words;

/** Tells the whole story of a permit: what was told of it, and what time alone did to it. */
@ApplicationScoped
public class ShowPermitHistory {
    private static final String ENDED = "TermEnded";
    /** Told a little after the end. */
    private static final String EXPIRED = "PermitExpired";

    private final Permits permits;
    private final ToldFacts facts;
    private final CouncilReads reads;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    ShowPermitHistory(
            Permits permits, ToldFacts facts, CouncilReads reads, CurrentActor currentActor, CouncilClock clock) {
        this.permits = permits;
        this.facts = facts;
        this.reads = reads;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * The oldest first. Holders read in which role somebody of the council acted, not who it was.
     *
     * @throws NotFoundException when there is none within reach
     */
    @Transactional
    public List<HistoryEntry> show(String number) {
        Permit permit = permits.find(number)
                .filter(found -> currentActor.mayReach(found.accountId(), Trust.PERMITS))
                .orElseThrow(() -> new NotFoundException("There is no permit " + number + "."));
        reads.writeDown(
                ReadAction.READ_PERMIT_HISTORY,
                Optional.empty(),
                List.of(RecordKind.ACCOUNT.of(permit.accountId()), RecordKind.PERMIT.of(number)));
        Reader reader = reads.isReadByCouncil() ? Reader.COUNCIL : Reader.HOLDER;
        List<HistoryEntry> story =
                new ArrayList<>(facts.ofPermit(number, permit.rightId(), permit.applicationId(), reader));
        boolean endIsTold = story.stream().anyMatch(entry -> entry.what().equals(EXPIRED));
        byTimeAlone(permit).stream()
                .filter(entry -> !entry.what().equals(ENDED) || !endIsTold)
                .forEach(story::add);
        // What happened at one moment stays in the order in which it was written.
        story.sort(Comparator.comparing(HistoryEntry::at));
        return story;
    }

    private List<HistoryEntry> byTimeAlone(Permit permit) {
        List<HistoryEntry> entries = new ArrayList<>();
        Instant now = clock.now();
        Optional<Instant> over = permit.endedAt().filter(end -> end.isBefore(permit.validUntil()));
        boolean isIssued = permit.issuedAt().isPresent();
        boolean begins = permit.issuedAt().filter(permit.validFrom()::isAfter).isPresent()
                && over.filter(end -> !end.isAfter(permit.validFrom())).isEmpty();
        if (begins && !now.isBefore(permit.validFrom())) {
            entries.add(HistoryEntry.byItself(permit.validFrom(), "TermBegan", "Its term began."));
        }
        if (isIssued
                && permit.status() != PermitStatus.WITHDRAWN
                && over.isEmpty()
                && !now.isBefore(permit.validUntil())) {
            String lastDay = Words.day(CivilTime.lastValidDay(permit.validUntil(), clock.zone()));
            entries.add(HistoryEntry.byItself(
                    permit.validUntil(), ENDED, "It expired: " + lastDay + " was its last valid day."));
        }
        return entries;
    }
}

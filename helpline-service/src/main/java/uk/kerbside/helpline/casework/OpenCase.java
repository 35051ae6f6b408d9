package uk.kerbside.helpline.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import uk.kerbside.events.cases.CaseOpened;
import uk.kerbside.helpline.call.Call;
import uk.kerbside.helpline.call.OwnCalls;
import uk.kerbside.helpline.customer.Customers;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.InvalidRequestException;

/** The helpline has something to see to, by when its reason says. */
@ApplicationScoped
public class OpenCase {
    private final Cases cases;
    private final CaseReasons reasons;
    private final DueTime dueTime;
    private final OwnCalls ownCalls;
    private final Customers customers;
    private final Journal journal;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    OpenCase(
            Cases cases,
            CaseReasons reasons,
            DueTime dueTime,
            OwnCalls ownCalls,
            Customers customers,
            Journal journal,
            CurrentActor currentActor,
            InstantSource clock) {
        this.cases = cases;
        this.reasons = reasons;
        this.dueTime = dueTime;
        this.ownCalls = ownCalls;
        this.customers = customers;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws InvalidRequestException when there is no such reason, call or account */
    @Transactional
    public HelplineCase open(Matter stated) {
        CaseReasons.Reason reason = reasons.find(stated.reason()).orElseThrow(this::noSuchReason);
        Matter matter = stated.about(account(stated));
        Instant now = clock.instant();
        String agent = currentActor.actor().subject();
        HelplineCase opened = HelplineCase.open(Ids.readable("CASE"), matter, agent, now, dueTime.of(now, reason));
        Optional<CaseNote> note = matter.note().map(text -> opened.note(text, agent, now));
        cases.write(opened);
        note.ifPresent(cases::add);
        journal.append(
                opened.caseId(),
                CaseOpened.class,
                revision -> new CaseOpened(revision, opened.caseId(), opened.accountId(), opened.reason(), now));
        return opened;
    }

    private Optional<String> account(Matter stated) {
        Optional<Call> call = stated.callId().map(callId -> ownCalls.find(callId)
                .orElseThrow(() -> new InvalidRequestException("/callId", "is no call of yours")));
        if (stated.accountId().isPresent()
                && !customers.isKnown(stated.accountId().get())) {
            throw new InvalidRequestException("/accountId", "is no account we know");
        }
        return stated.accountId().or(() -> call.flatMap(Call::accountId));
    }

    private InvalidRequestException noSuchReason() {
        return new InvalidRequestException(
                "/reason",
                "is none of "
                        + String.join(
                                ", ",
                                reasons.list().stream()
                                        .map(CaseReasons.Reason::code)
                                        .toList()));
    }
}

package uk.kerbside.kit.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.events.cases.CaseClosed;
import uk.kerbside.events.cases.CaseOpened;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;
import uk.kerbside.kit.journal.Journal;

/** Hears facts; of one kind of case it tells something in turn. */
@ApplicationScoped
class CaseIsOpened implements EventHandler<CaseOpened> {
    static final String TO_BE_CLOSED = "to-be-closed";

    private final Script script;
    private final HeardFacts heard;
    private final Journal journal;

    CaseIsOpened(Script script, HeardFacts heard, Journal journal) {
        this.script = script;
        this.heard = heard;
        this.journal = journal;
    }

    @Override
    public Class<CaseOpened> handles() {
        return CaseOpened.class;
    }

    @Override
    public void handle(CaseOpened event, EventEnvelope envelope) {
        heard.add(event.caseId(), event.reason());
        if (event.reason().equals(TO_BE_CLOSED)) {
            journal.append(
                    event.caseId(),
                    CaseClosed.class,
                    revision ->
                            new CaseClosed(revision, event.caseId(), event.accountId(), "CLOSED", event.openedAt()));
        }
        // Last, so that what went before has to be rolled back.
        script.play(event.caseId(), event.reason());
    }
}

package uk.kerbside.permits.application.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.events.Contract;
import uk.kerbside.events.Topic;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.journal.JournalEntry;
import uk.kerbside.permits.application.ApplicationHistory;
import uk.kerbside.permits.application.HistoryEntry;
import uk.kerbside.permits.application.PermitApplication;

/** The history out of the journal, where every change stands with who did it. */
@ApplicationScoped
class JournalledHistory implements ApplicationHistory {
    private final Journal journal;

    JournalledHistory(Journal journal) {
        this.journal = journal;
    }

    @Override
    public List<HistoryEntry> list(PermitApplication application) {
        return Stream.of(
                        entries(Topic.PERMITS, Optional.of(application.id())),
                        entries(Topic.CHARGES, application.chargeId()),
                        entries(Topic.PERMITS, application.permitNumber()))
                .flatMap(List::stream)
                // What happened at one moment is in the order in which it was written.
                .sorted(Comparator.comparing(JournalEntry::at).thenComparing(JournalEntry::eventId))
                .map(JournalledHistory::entry)
                .toList();
    }

    private List<JournalEntry> entries(Topic topic, Optional<String> key) {
        return key.map(found -> journal.history(topic, found)).orElse(List.of());
    }

    private static HistoryEntry entry(JournalEntry entry) {
        return new HistoryEntry(
                entry.at(),
                Contract.ofType(entry.type())
                        .map(contract -> contract.body().getSimpleName())
                        .orElse(entry.type()),
                HistoryWords.of(entry),
                Optional.of(entry.actorRole()),
                Optional.of(entry.actorSubject()),
                Optional.of(entry.channel()),
                entry.onBehalfOf());
    }
}

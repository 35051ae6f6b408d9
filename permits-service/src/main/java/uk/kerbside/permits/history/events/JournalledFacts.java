package uk.kerbside.permits.history.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.kerbside.events.Contract;
import uk.kerbside.events.Topic;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.journal.JournalEntry;
import uk.kerbside.permits.history.HistoryEntry;
import uk.kerbside.permits.history.Reader;
import uk.kerbside.permits.history.ToldFacts;

/** The history out of the journal, where every change stands with who did it. */
@ApplicationScoped
class JournalledFacts implements ToldFacts {
    private static final String PERMIT = "permitNumber";
    private static final String RENEWED = "renewedNumber";
    private static final String APPLICATION = "applicationId";
    /** What a charge is for. */
    private static final String REFERENCE = "reference";

    private final Journal journal;
    private final CouncilClock clock;

    JournalledFacts(Journal journal, CouncilClock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<HistoryEntry> ofApplication(
            String id, Optional<String> chargeId, Optional<String> permitNumber, Reader reader) {
        Stream<JournalEntry> entries = Stream.of(
                        keyed(Topic.PERMITS, Optional.of(id)),
                        keyed(Topic.CHARGES, chargeId),
                        keyed(Topic.PERMITS, permitNumber))
                .flatMap(List::stream);
        return read(entries.toList(), reader);
    }

    @Override
    public List<HistoryEntry> ofPermit(String number, String rightId, Optional<String> applicationId, Reader reader) {
        Map<String, JournalEntry> found = new HashMap<>();
        add(found, journal.history(Topic.PERMITS, number));
        add(found, journal.naming(Topic.PERMITS, PERMIT, number));
        for (String application : applications(applicationId, found.values())) {
            add(found, journal.history(Topic.PERMITS, application));
        }
        for (JournalEntry charge : journal.naming(Topic.CHARGES, REFERENCE, number)) {
            add(found, journal.history(Topic.CHARGES, charge.key()));
        }
        Stream<HistoryEntry> followers =
                journal.naming(Topic.PERMITS, RENEWED, number).stream().map(this::followed);
        Stream<HistoryEntry> beginning = applicationId.isPresent()
                ? Stream.empty()
                : journal.history(Topic.RIGHTS, rightId).stream().limit(1).map(this::takenFromPaper);
        return Stream.of(beginning, read(found.values(), reader).stream(), followers)
                .flatMap(part -> part)
                .map(entry -> reader == Reader.COUNCIL ? entry : entry.withoutSubject())
                .toList();
    }

    private static void add(Map<String, JournalEntry> found, List<JournalEntry> entries) {
        entries.forEach(entry -> found.put(entry.eventId(), entry));
    }

    /** The one it comes from, and those other facts name: a renewal is an application too. */
    private static Set<String> applications(Optional<String> first, Collection<JournalEntry> facts) {
        return Stream.concat(
                        first.stream(),
                        facts.stream()
                                .map(fact -> fact.body().path(APPLICATION).textValue())
                                .filter(id -> id != null))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the one that follows calls its beginning is, of the one it renews, what came after. */
    private HistoryEntry followed(JournalEntry renewal) {
        String follower = renewal.body().path(PERMIT).asText();
        return entry(renewal).saying("PermitRenewed", "It was renewed: permit " + follower + " follows it.");
    }

    private HistoryEntry takenFromPaper(JournalEntry first) {
        return entry(first).saying("PaperPermitTaken", "It was taken over from paper.");
    }

    private List<JournalEntry> keyed(Topic topic, Optional<String> key) {
        return key.map(found -> journal.history(topic, found)).orElse(List.of());
    }

    private List<HistoryEntry> read(Collection<JournalEntry> entries, Reader reader) {
        return entries.stream()
                .filter(entry -> reader == Reader.COUNCIL || HistoryWords.knows(entry))
                // What happened at one moment is in the order in which it was written.
                .sorted(Comparator.comparing(JournalEntry::at).thenComparing(JournalEntry::eventId))
                .map(this::entry)
                .map(entry -> reader == Reader.COUNCIL ? entry : entry.withoutSubject())
                .toList();
    }

    private HistoryEntry entry(JournalEntry entry) {
        return new HistoryEntry(
                entry.at(),
                Contract.ofType(entry.type())
                        .map(contract -> contract.body().getSimpleName())
                        .orElse(entry.type()),
                HistoryWords.of(entry, clock.zone()),
                Optional.of(entry.actorRole()),
                Optional.of(entry.actorSubject()),
                Optional.of(entry.channel()),
                entry.onBehalfOf());
    }
}

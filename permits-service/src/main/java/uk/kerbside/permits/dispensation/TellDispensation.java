package uk.kerbside.permits.dispensation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.kerbside.events.permits.DispensationDecided;
import uk.kerbside.events.permits.DispensationEnded;
import uk.kerbside.events.permits.DispensationEndedBy;
import uk.kerbside.events.permits.DispensationOutcome;
import uk.kerbside.events.permits.DispensationRequested;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.place.CouncilPlace;

/** Tells what becomes of dispensations; their holders hear of it from these facts. */
@ApplicationScoped
class TellDispensation {
    private final Journal journal;

    TellDispensation(Journal journal) {
        this.journal = journal;
    }

    void requested(Dispensation dispensation, CouncilPlace place) {
        journal.append(
                dispensation.reference(),
                DispensationRequested.class,
                revision -> new DispensationRequested(
                        revision,
                        dispensation.reference(),
                        dispensation.accountId(),
                        place.code(),
                        whereabouts(dispensation, place),
                        dispensation.reason().name(),
                        dispensation.marksAt(dispensation.requestedAt()).stream()
                                .map(Vrm::value)
                                .toList(),
                        dispensation.startsAt(),
                        dispensation.endsAt(),
                        dispensation.requestedAt()));
    }

    void decided(Dispensation dispensation, CouncilPlace place, DispensationOutcome outcome) {
        journal.append(
                dispensation.reference(),
                DispensationDecided.class,
                revision -> new DispensationDecided(
                        revision,
                        dispensation.reference(),
                        dispensation.accountId(),
                        place.code(),
                        whereabouts(dispensation, place),
                        dispensation.reason().name(),
                        outcome,
                        dispensation.decisionWords(),
                        dispensation.startsAt(),
                        dispensation.endsAt(),
                        dispensation.decidedAt().orElseThrow()));
    }

    void ended(Dispensation dispensation, CouncilPlace place, DispensationEndedBy by) {
        journal.append(
                dispensation.reference(),
                DispensationEnded.class,
                revision -> new DispensationEnded(
                        revision,
                        dispensation.reference(),
                        dispensation.accountId(),
                        place.code(),
                        whereabouts(dispensation, place),
                        by,
                        dispensation.endedWords(),
                        dispensation.endedAt().orElseThrow()));
    }

    private static String whereabouts(Dispensation dispensation, CouncilPlace place) {
        Optional<String> location = dispensation.location();
        return location.map(stated -> stated + " (" + place.name() + ")").orElse(place.name());
    }
}

package uk.kerbside.permits.dispensation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.place.StateLocation;

/** Tells enforcement of dispensations, in the transaction of the change: as rights, and as exceptions to suspensions. */
@ApplicationScoped
class PublishDispensation {
    private final Journal journal;
    private final StateLocation stateLocation;
    private final InstantSource clock;

    PublishDispensation(Journal journal, StateLocation stateLocation, InstantSource clock) {
        this.journal = journal;
        this.stateLocation = stateLocation;
        this.clock = clock;
    }

    void publish(Dispensation dispensation) {
        dispensation.publishedAs(
                journal.append(dispensation.rightId(), RightPublished.class, revision -> right(dispensation, revision)),
                clock.instant());
    }

    /** The place with its suspensions, which name those dispensed from them. */
    void publish(CouncilPlace place) {
        stateLocation.published(place);
    }

    private static RightPublished right(Dispensation dispensation, Revision revision) {
        Optional<RightPublished.Ended> ended = dispensation
                .endedAt()
                .map(at -> new RightPublished.Ended(
                        at,
                        dispensation.status() == DispensationStatus.REVOKED ? EndedBy.REVOKED : EndedBy.SURRENDERED));
        return new RightPublished(
                revision,
                dispensation.rightId(),
                RightSource.DISPENSATION,
                dispensation.reference(),
                Optional.of(dispensation.accountId()),
                Dispensation.TYPE,
                Dispensation.RULE_VERSION,
                Medium.VIRTUAL,
                dispensation.startsAt(),
                Optional.of(dispensation.endsAt()),
                marks(dispensation),
                new RightPublished.Places(
                        false, List.of(dispensation.locationCode().orElse(dispensation.placeCode()))),
                dispensation.bayClasses(),
                dispensation.hours(),
                Optional.empty(),
                ended.isPresent() ? RightStatus.ENDED : RightStatus.GRANTED,
                ended,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<RightPublished.Mark> marks(Dispensation dispensation) {
        List<DispensedMark> marks = dispensation.marks;
        return IntStream.range(0, marks.size())
                .mapToObj(i -> new RightPublished.Mark(
                        marks.get(i).vrm(),
                        i + 1,
                        MarkRole.MAIN,
                        marks.get(i).goodFrom(),
                        Optional.of(marks.get(i).goodUntil())))
                .toList();
    }
}

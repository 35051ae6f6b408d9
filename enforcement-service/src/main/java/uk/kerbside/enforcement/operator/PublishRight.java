package uk.kerbside.enforcement.operator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kit.journal.Journal;

/** Appends a third party's right to the journal, as everybody hears it. Joins the caller's transaction. */
@ApplicationScoped
class PublishRight {
    private final Journal journal;
    private final OperatorSettings settings;

    PublishRight(Journal journal, OperatorSettings settings) {
        this.journal = journal;
        this.settings = settings;
    }

    /** @return the revision under which it is known from now on */
    Revision publish(
            String rightId,
            String reference,
            RightContent content,
            Optional<Instant> endedAt,
            Optional<String> series) {
        return journal.append(
                rightId,
                RightPublished.class,
                revision -> new RightPublished(
                        revision,
                        rightId,
                        RightSource.THIRD_PARTY,
                        reference,
                        Optional.empty(),
                        settings.type(),
                        1,
                        Medium.VIRTUAL,
                        content.from(),
                        Optional.of(content.until()),
                        List.of(new RightPublished.Mark(
                                content.vrm().value(), 1, MarkRole.MAIN, content.from(), Optional.of(content.until()))),
                        new RightPublished.Places(
                                false,
                                content.places().stream().map(PlaceCode::value).toList()),
                        content.bayClasses(),
                        Optional.empty(),
                        Optional.empty(),
                        endedAt.isPresent() ? RightStatus.ENDED : RightStatus.GRANTED,
                        endedAt.map(at -> new RightPublished.Ended(at, EndedBy.VISIT_ENDED)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        series));
    }
}

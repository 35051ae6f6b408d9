package uk.kerbside.enforcement.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.events.rights.LiveSeriesPublished;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/**
 * A third party switches to a series: one record, and from the moment it is heard all rights of this series count and
 * none of the one before. Asked again for the series that is live, it changes nothing.
 */
@ApplicationScoped
public class SwitchSeries {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final SeriesShelf shelf;
    private final Journal journal;
    private final InstantSource clock;

    SwitchSeries(SeriesShelf shelf, Journal journal, InstantSource clock) {
        this.shelf = shelf;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param rights how many the operator thinks it has: a file that was cut short does not go live
     * @throws NotFoundException when the operator has no such series
     * @throws RefusedException {@code SERIES_NOT_READY}, {@code SERIES_FAULTY}, {@code SERIES_INCOMPLETE},
     *     {@code SERIES_OUTDATED}, {@code RIGHTS_MISCOUNTED}
     */
    @Transactional
    public OperatorSeries toLive(String operator, UUID seriesId, long rights) {
        List<OperatorSeries> all = shelf.listForUpdate(operator);
        OperatorSeries wanted = all.stream()
                .filter(series -> series.seriesId().equals(seriesId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("You have no series " + seriesId + "."));
        requireSwitchable(wanted, rights);
        if (wanted.state() == SeriesState.READY) {
            supersedeOlder(wanted, all);
            shelf.becomeLive(seriesId, clock.instant().truncatedTo(ChronoUnit.MICROS));
            journal.append(
                    Knowledge.SERIES_KEY + operator,
                    LiveSeriesPublished.class,
                    revision -> new LiveSeriesPublished(revision, operator, wanted.text()));
        }
        return shelf.find(operator, seriesId).orElseThrow();
    }

    private static void requireSwitchable(OperatorSeries series, long rights) {
        switch (series.state()) {
            case LOADING, PUBLISHING ->
                throw new RefusedException(
                        OperatorRefusal.SERIES_NOT_READY, "Its rights are still on their way: ask again soon.", SOON);
            case FAULTY ->
                throw new RefusedException(
                        OperatorRefusal.SERIES_FAULTY, "Mend the rows at fault and load the file again.");
            case ABANDONED -> throw new RefusedException(OperatorRefusal.SERIES_INCOMPLETE, "Load the file again.");
            case SUPERSEDED ->
                throw new RefusedException(
                        OperatorRefusal.SERIES_OUTDATED, "Load it again to switch back: it is a new series then.");
            case READY, LIVE -> {
                if (series.rights() != rights) {
                    throw new RefusedException(
                            OperatorRefusal.RIGHTS_MISCOUNTED, "It has " + series.rights() + " rights.");
                }
            }
        }
    }

    private void supersedeOlder(OperatorSeries wanted, List<OperatorSeries> all) {
        for (OperatorSeries other : all) {
            boolean isOlder = other.text().compareTo(wanted.text()) < 0;
            if (isOlder && other.state().successors().contains(SeriesState.SUPERSEDED)) {
                shelf.become(other.seriesId(), other.state(), SeriesState.SUPERSEDED);
                shelf.forgetRights(other.seriesId());
            }
        }
    }
}

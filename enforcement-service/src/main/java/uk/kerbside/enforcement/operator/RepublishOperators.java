package uk.kerbside.enforcement.operator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.events.Topic;
import uk.kerbside.events.rights.LiveSeriesPublished;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.republish.Portions;
import uk.kerbside.kit.republish.StateOwner;

/**
 * Publishes third parties' rights again, some at a time. Which series is live comes first: after a restored back-up it
 * may be an older one than was told before, and its rights would be taken for outdated.
 */
@ApplicationScoped
class RepublishOperators implements StateOwner {
    private final OperatorRights rights;
    private final SeriesShelf shelf;
    private final PublishRight publish;
    private final Journal journal;
    private final OperatorSettings.Series settings;

    RepublishOperators(
            OperatorRights rights,
            SeriesShelf shelf,
            PublishRight publish,
            Journal journal,
            OperatorSettings settings) {
        this.rights = rights;
        this.shelf = shelf;
        this.publish = publish;
        this.journal = journal;
        this.settings = settings.series();
    }

    @Override
    public Topic topic() {
        return Topic.RIGHTS;
    }

    @Override
    public int republish() {
        int published = republishRights();
        for (OperatorSeries series : QuarkusTransaction.requiringNew().call(shelf::listLive)) {
            published += republish(series);
        }
        return published;
    }

    private int republishRights() {
        return Portions.<OperatorRight>all(last -> {
            List<OperatorRight> some = rights.listForUpdate(last, settings.writtenAtOnce());
            some.forEach(this::republish);
            return some;
        });
    }

    private void republish(OperatorRight right) {
        var revision =
                publish.publish(right.rightId(), right.reference(), right.content(), right.endedAt(), Optional.empty());
        rights.change(
                new OperatorRight(right.operator(), right.reference(), right.content(), right.endedAt(), revision));
    }

    private int republish(OperatorSeries series) {
        QuarkusTransaction.requiringNew()
                .run(() -> journal.append(
                        Knowledge.SERIES_KEY + series.operator(),
                        LiveSeriesPublished.class,
                        revision -> new LiveSeriesPublished(revision, series.operator(), series.text())));
        return 1 + Portions.<SeriesShelf.Row>all(last -> republish(series, last.map(SeriesShelf.Row::reference)));
    }

    private List<SeriesShelf.Row> republish(OperatorSeries series, Optional<String> after) {
        List<SeriesShelf.Row> found = shelf.listRights(series.seriesId(), after, settings.writtenAtOnce());
        found.forEach(row -> publish.publish(
                series.rightId(row.reference()),
                row.reference(),
                row.content(),
                Optional.empty(),
                Optional.of(series.text())));
        return found;
    }
}

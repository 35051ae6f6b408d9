package uk.kerbside.enforcement.operator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Tells of the rights of series that were loaded, some at a time, and says that a series is ready when Kafka has all of
 * it. Whichever instance comes first does it; what was told before a crash is not told again.
 */
@ApplicationScoped
class PublishSeries {
    private static final Logger LOG = Logger.getLogger(PublishSeries.class);

    private final SeriesShelf shelf;
    private final PublishRight publish;
    private final OperatorSettings.Series settings;
    private final InstantSource clock;

    PublishSeries(SeriesShelf shelf, PublishRight publish, OperatorSettings settings, InstantSource clock) {
        this.shelf = shelf;
        this.publish = publish;
        this.settings = settings.series();
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void publish() {
        try {
            boolean isAnyLeft;
            do {
                isAnyLeft = QuarkusTransaction.requiringNew().call(this::publishSome);
            } while (isAnyLeft);
            QuarkusTransaction.requiringNew().run(this::giveUpUnfinished);
        } catch (RuntimeException e) {
            LOG.debugf(e, "Series cannot be published just now; the next round tries again");
        }
    }

    private boolean publishSome() {
        Optional<OperatorSeries> found = shelf.findToPublish();
        if (found.isEmpty()) {
            return false;
        }
        OperatorSeries series = found.get();
        List<SeriesShelf.Row> rows = shelf.takeUnpublished(series.seriesId(), settings.writtenAtOnce());
        rows.forEach(row -> publish.publish(
                series.rightId(row.reference()),
                row.reference(),
                row.content(),
                Optional.empty(),
                Optional.of(series.text())));
        if (rows.isEmpty() && shelf.isSent(series.seriesId())) {
            shelf.become(series.seriesId(), SeriesState.PUBLISHING, SeriesState.READY);
        }
        return !rows.isEmpty();
    }

    private void giveUpUnfinished() {
        shelf.listUnfinished(clock.instant().minus(settings.uploadedWithin())).forEach(seriesId -> {
            shelf.become(seriesId, SeriesState.LOADING, SeriesState.ABANDONED);
            shelf.forgetRights(seriesId);
        });
    }
}

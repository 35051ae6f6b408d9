package uk.kerbside.accounts.letter;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The letters of each working day. */
@ApplicationScoped
class MakePrintFilesDaily {
    private static final Logger LOG = Logger.getLogger(MakePrintFilesDaily.class);

    private final MakePrintFile makePrintFile;

    MakePrintFilesDaily(MakePrintFile makePrintFile) {
        this.makePrintFile = makePrintFile;
    }

    @Scheduled(
            cron = "{kerbside.accounts.print-files.daily:0 0 6 ? * MON-FRI}",
            timeZone = "{kerbside.council.zone}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void make() {
        Optional<PrintFile> file = makePrintFile.make();
        while (file.isPresent()) {
            LOG.infof(
                    "Print file %s holds %d letters",
                    file.get().printFileId(), file.get().letters());
            file = makePrintFile.make();
        }
    }
}

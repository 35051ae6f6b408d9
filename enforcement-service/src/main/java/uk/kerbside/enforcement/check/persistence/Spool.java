package uk.kerbside.enforcement.check.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import uk.kerbside.enforcement.check.CheckRefusal;
import uk.kerbside.enforcement.check.CheckSettings;
import uk.kerbside.enforcement.check.WrittenRecord;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.RefusedException;

/**
 * The files of checks beside the database: this process's own, and those whose process died. One thread appends,
 * another drains.
 */
@ApplicationScoped
class Spool {
    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final String PREFIX = "checks-";
    private static final String SUFFIX = ".spool";
    private static final String SET_ASIDE = "checks-set-aside.jsonl";

    private final CheckSettings.Spool settings;
    private final List<SpoolFile> orphans = new CopyOnWriteArrayList<>();
    private volatile SpoolFile own;

    Spool(CheckSettings settings) {
        this.settings = settings.spool();
    }

    void open(@Observes StartupEvent started) {
        claimOrphans();
    }

    /** What is left is claimed by whoever starts next. */
    void close(@Observes ShutdownEvent stopped) {
        files().forEach(this::close);
    }

    /** On the disk when it returns. Called by one thread. */
    List<WrittenRecord.Placed> append(List<WrittenRecord> checks) {
        try {
            if (own == null) {
                Path path = settings.folder().resolve(PREFIX + Ids.uuid7() + SUFFIX);
                Files.createDirectories(settings.folder());
                own = SpoolFile.claim(path).orElseThrow(() -> new IOException("Somebody else has " + path));
            }
            if (own.size() >= settings.sizeAtMost().asLongValue()) {
                throw full("There is no more room to keep checks while the database is away.");
            }
            return own.append(checks);
        } catch (IOException e) {
            LOG.errorf(e, "Checks cannot be spooled");
            throw full("Checks can be kept neither in the database nor on the disk.");
        }
    }

    private static RefusedException full(String detail) {
        return new RefusedException(CheckRefusal.EVIDENCE_FULL, detail, Duration.ofSeconds(5));
    }

    Optional<WrittenRecord.Placed> find(UUID checkId) {
        for (SpoolFile file : files()) {
            try {
                Optional<WrittenRecord.Placed> found = file.find(checkId);
                if (found.isPresent()) {
                    return found;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("A spooled check cannot be read", e);
            }
        }
        return Optional.empty();
    }

    /** Every file held; those of dead processes first, they are older. */
    List<SpoolFile> files() {
        List<SpoolFile> files = new ArrayList<>(orphans);
        Optional.ofNullable(own).ifPresent(files::add);
        return files;
    }

    int count() {
        return files().stream().mapToInt(SpoolFile::count).sum();
    }

    boolean isFull() {
        SpoolFile file = own;
        return file != null && file.size() >= settings.sizeAtMost().asLongValue();
    }

    /** Takes over the files of processes that died. */
    void claimOrphans() {
        if (!Files.isDirectory(settings.folder())) {
            return;
        }
        try (Stream<Path> found = Files.list(settings.folder())) {
            for (Path path : found.filter(Spool::isSpool).toList()) {
                SpoolFile.claim(path).ifPresent(this::takeOver);
            }
        } catch (IOException e) {
            LOG.warnf(e, "Spools left behind cannot be looked for");
        }
    }

    private void takeOver(SpoolFile file) {
        if (file.count() > 0) {
            LOG.infof("Takes over a spool of %d checks", file.count());
        }
        orphans.add(file);
    }

    /** Done with a file of a dead process. */
    void release(SpoolFile file) {
        if (orphans.remove(file)) {
            close(file);
        }
    }

    /** A check the database refuses for good does not keep the others from being stored. */
    void setAside(WrittenRecord.Placed check) {
        try {
            Files.writeString(
                    settings.folder().resolve(SET_ASIDE),
                    SpooledLine.write(check) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("A check cannot be set aside", e);
        }
    }

    private void close(SpoolFile file) {
        try {
            file.close();
        } catch (IOException e) {
            LOG.warnf(e, "A spool cannot be closed");
        }
    }

    private static boolean isSpool(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }
}

package uk.kerbside.enforcement.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.RefusedException;

/** The knowledge checks are answered from. Thread-safe; replaced as a whole when it had to be read again. */
@ApplicationScoped
public class CurrentKnowledge {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final AtomicReference<Knowledge> current = new AtomicReference<>();
    private final KnowledgeSettings settings;
    private final InstantSource clock;

    CurrentKnowledge(KnowledgeSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws RefusedException {@code SERVICE_UNAVAILABLE} until all that stood on the topics at the start is read */
    public Knowledge get() {
        Knowledge known = current.get();
        if (known == null) {
            throw new RefusedException(
                    CommonProblem.SERVICE_UNAVAILABLE, "The rights are still being read. Try again.", SOON);
        }
        return known;
    }

    public boolean isLoaded() {
        return current.get() != null;
    }

    /** From here on, checks are answered from {@code knowledge}, which has all that stood on the topics. */
    public void becomes(Knowledge knowledge) {
        current.set(knowledge);
    }

    /** Whether this instance answers from this revision of a right, or from a later one. */
    public boolean holds(String rightId, Revision revision) {
        Knowledge known = current.get();
        return known != null && known.holds(rightId, revision);
    }

    /** Whether this instance answers with this series of a third party. */
    public boolean isLive(String operator, String series) {
        Knowledge known = current.get();
        return known != null && known.isLive(operator, series);
    }

    /** How old the knowledge of each source is now. */
    public List<DataAge> ages() {
        return get().ages(clock.instant(), settings);
    }

    /** A source that may know of a right that is not known here: it is expected and silent, or said what is unreadable. */
    public Optional<DataAge> findDoubtful() {
        return ages().stream()
                .filter(age -> age.stale() && isExpected(age) || age.isIncomplete())
                .findFirst();
    }

    /** Whether rights of this source are to be reckoned with at all. */
    public boolean isExpected(DataAge age) {
        return settings.sources().contains(age.source());
    }
}

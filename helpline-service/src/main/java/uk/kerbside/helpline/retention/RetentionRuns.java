package uk.kerbside.helpline.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What retention has done. Every method joins the caller's transaction. */
public interface RetentionRuns {
    void add(RetentionRun run);

    /** The newest first. */
    List<RetentionRun> list(Optional<UUID> before, int limit);
}

package uk.kerbside.enforcement.check;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which corrections there are, to find them by. Every method joins the caller's transaction. */
public interface RecordedCorrections {
    /**
     * Adds those whose id is new.
     *
     * @return the ids that were new
     */
    Set<UUID> add(List<Correction> corrections);

    /** Of one check, the oldest first. */
    List<UUID> listOf(UUID checkId);
}

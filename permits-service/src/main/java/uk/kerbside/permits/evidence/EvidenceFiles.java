package uk.kerbside.permits.evidence;

import java.util.List;
import java.util.Optional;

/** All evidence, with its content. */
public interface EvidenceFiles {
    void add(Evidence evidence, byte[] content);

    /** Keeps a copy of a document, with its content, that was sent before. */
    void addReused(Evidence evidence);

    /** What was sent with an application, the first first. */
    List<Evidence> list(String applicationId);

    Optional<Evidence> find(String applicationId, String evidenceId);

    /** Empty once it was removed. */
    Optional<byte[]> findContent(String evidenceId);

    /** Nothing of it is left. */
    void remove(Evidence evidence);
}

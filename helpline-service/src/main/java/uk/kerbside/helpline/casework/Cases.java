package uk.kerbside.helpline.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The cases there are. */
public interface Cases {
    /** Writes a case, new or changed, at once: its version is the new one afterwards. */
    void write(HelplineCase changed);

    void add(CaseNote note);

    Optional<HelplineCase> find(String caseId);

    /** Locked until the transaction ends. */
    Optional<HelplineCase> findForUpdate(String caseId);

    /** The open case about an account for a reason, the one opened first. */
    Optional<HelplineCase> findOpen(String accountId, String reason);

    /** Cases of a status, the earliest due first, after a place if there is one. */
    List<HelplineCase> list(Queue queue, Optional<Place> after, int limit);

    /** The notes of a case, in order. */
    List<CaseNote> notes(String caseId);

    /**
     * Which cases.
     *
     * @param owner only theirs; everybody's when empty
     */
    record Queue(CaseStatus status, Optional<String> owner) {}

    /** Where a case stands in its queue. */
    record Place(Instant dueAt, String caseId) {}
}

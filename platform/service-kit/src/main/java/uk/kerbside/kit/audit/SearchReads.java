package uk.kerbside.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;

/**
 * Searches the audit of reads, page by page, the newest first. The search stands in the audit as well: who audits is
 * audited. Thread-safe.
 */
@ApplicationScoped
public class SearchReads {
    private final ReadAudit audit;
    private final CurrentActor currentActor;
    private final Pages pages;

    SearchReads(ReadAudit audit, CurrentActor currentActor, Pages pages) {
        this.audit = audit;
        this.currentActor = currentActor;
        this.pages = pages;
    }

    /**
     * @param action what this search is called in the audit
     * @param reason why it is asked
     */
    public Page<ReadAnswer> search(
            ReadAudit.Criteria criteria, PageRequest page, Enum<?> action, Optional<String> reason) {
        Page<AuditedRead> found = pages.read(
                "reads " + criteria,
                page,
                (after, limit) -> audit.search(criteria, after.map(at -> UUID.fromString(at.text(0))), limit),
                read -> Position.of(read.readId()));
        audit.record(
                currentActor.actor(), action, reason, criteria.record().stream().toList());
        return found.map(ReadAnswer::of);
    }
}

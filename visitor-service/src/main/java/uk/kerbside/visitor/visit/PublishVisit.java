package uk.kerbside.visitor.visit;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kit.journal.Journal;

/** Publishes a visit as the right it is, in the transaction of the change. */
@ApplicationScoped
class PublishVisit {
    private final Journal journal;

    PublishVisit(Journal journal) {
        this.journal = journal;
    }

    void publish(Visit visit) {
        visit.publishedAs(journal.append(visit.rightId(), RightPublished.class, visit::right));
    }
}

package uk.kerbside.permits.catalogue.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.kerbside.events.Topic;
import uk.kerbside.events.catalogue.PermitTypePublished;
import uk.kerbside.events.catalogue.PermitTypeStatus;
import uk.kerbside.events.catalogue.PlaceScopeRule;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.republish.StateOwner;
import uk.kerbside.permits.catalogue.CatalogueRevisions;
import uk.kerbside.permits.catalogue.CatalogueTold;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.TypeVersion;

/** Publishes permit types. */
@ApplicationScoped
class JournalledCatalogue implements CatalogueTold, CatalogueRevisions, StateOwner {
    private final Journal journal;
    private final PermitTypes types;

    JournalledCatalogue(Journal journal, PermitTypes types) {
        this.journal = journal;
        this.types = types;
    }

    @Override
    public void published(PermitType type) {
        journal.append(
                type.code(),
                PermitTypePublished.class,
                revision -> new PermitTypePublished(
                        revision,
                        type.code(),
                        type.aliases(),
                        type.name(),
                        PermitTypeStatus.valueOf(type.status().name()),
                        // What was taken back counts on no day.
                        type.versions().stream()
                                .filter(version -> !version.wasWithdrawn())
                                .map(JournalledCatalogue::version)
                                .toList()));
    }

    private static PermitTypePublished.Version version(TypeVersion rules) {
        return new PermitTypePublished.Version(
                rules.version(),
                rules.effectiveFrom(),
                rules.effectiveUntil(),
                rules.free(),
                rules.confers().bayClasses(),
                PlaceScopeRule.valueOf(rules.confers().placeRule().name()),
                rules.confers().maxStay(),
                rules.visitor().map(JournalledCatalogue::visitor));
    }

    private static PermitTypePublished.VisitorRules visitor(TypeVersion.VisitorRules rules) {
        return new PermitTypePublished.VisitorRules(
                rules.unit(),
                rules.unitsPerBook(),
                rules.bookPrice(),
                rules.booksPerHousehold(),
                rules.booksPerCarFreeHousehold(),
                rules.window(),
                rules.visitsAtOnce(),
                rules.creditValidFor());
    }

    @Override
    public Revision of(String code) {
        return journal.latest(Topic.CATALOGUE, code).orElseThrow();
    }

    @Override
    public Topic topic() {
        return Topic.CATALOGUE;
    }

    @Override
    public int republish() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<PermitType> all = types.list();
            all.forEach(this::published);
            return all.size();
        });
    }
}

package uk.kerbside.permits.migration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.kerbside.kernel.CivilTime;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.permit.PaperGrant;
import uk.kerbside.permits.renewal.FormerPaper;

/** What was over when it was taken, for those who renew it late. */
@ApplicationScoped
class FormerPaperPermits implements FormerPaper {
    private final PaperPermits papers;
    private final PermitTypes types;
    private final CouncilClock clock;

    FormerPaperPermits(PaperPermits papers, PermitTypes types, CouncilClock clock) {
        this.papers = papers;
        this.types = types;
        this.clock = clock;
    }

    @Override
    public Optional<PaperGrant> find(String number, String accountId) {
        return papers.findHistory(number, accountId).map(this::grant);
    }

    private PaperGrant grant(PaperPermits.History paper) {
        PermitType type = types.get(paper.typeCode());
        TypeVersion rules =
                type.versionOn(paper.firstDay()).orElseGet(() -> type.versions().getFirst());
        PaperPermit permit = new PaperPermit(
                paper.number(),
                type,
                rules,
                paper.vrm(),
                paper.place(),
                paper.firstDay(),
                paper.lastDay(),
                Optional.empty(),
                Optional.empty());
        return new PaperGrant(
                paper.number(),
                paper.accountId(),
                paper.uprn(),
                type.code(),
                rules,
                PaperScope.of(permit),
                paper.vrm(),
                clock.startOf(paper.firstDay()),
                CivilTime.untilEndOf(paper.lastDay(), clock.zone()));
    }
}

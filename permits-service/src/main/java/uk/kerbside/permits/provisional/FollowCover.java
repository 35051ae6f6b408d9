package uk.kerbside.permits.provisional;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.application.CoverBeforeProof;
import uk.kerbside.permits.application.EvidenceAsked;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.ProvisionalRules;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.permit.CoverProvisionally;
import uk.kerbside.permits.permit.Permit;

/** Does for the permit what its application means as long as it is not proved. */
@ApplicationScoped
class FollowCover implements CoverBeforeProof {
    private static final String WORDS = "You are covered provisionally. Send what proves: ";

    private final Covers covers;
    private final CoverProvisionally permits;
    private final PermitTypes types;
    private final TellCover tell;
    private final CouncilClock clock;
    private final ProvisionalSettings settings;

    FollowCover(
            Covers covers,
            CoverProvisionally permits,
            PermitTypes types,
            TellCover tell,
            CouncilClock clock,
            ProvisionalSettings settings) {
        this.covers = covers;
        this.permits = permits;
        this.types = types;
        this.tell = tell;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public Optional<Owed> begin(PermitApplication application, Permit permit, Instant now) {
        // What the rules approved alone had nothing to prove: nearly all are not looked for.
        return Optional.of(application)
                .filter(paid -> !paid.reviewReasons().isEmpty())
                .flatMap(paid -> covers.find(paid.id()))
                .filter(cover -> cover.status() == CoverStatus.ASKED)
                .map(cover -> begin(cover, application, permit, now));
    }

    private Owed begin(Cover cover, PermitApplication application, Permit permit, Instant now) {
        ProvisionalRules promised = new ProvisionalRules(cover.days(), Optional.empty());
        CoverRule rule = rule();
        // Whoever does not know yet that they are covered sends no papers.
        Instant known = permit.validFrom().isAfter(now) ? permit.validFrom() : now;
        Instant until = rule.until(promised, known, permit.validUntil());
        permits.begin(permit, until);
        cover.begins(permit.number(), until, rule.remindersPast(settings.remindersDaysBefore(), until, now), now);
        tell.begun(cover, application, permit, now);
        EvidenceAsked asked =
                EvidenceAsked.of(cover.documents(), WORDS + String.join(", ", cover.owed()) + ".", now, until);
        return new Owed(asked, rules(application).decisionWithinWorkingDays());
    }

    @Override
    public void moved(PermitApplication application) {
        covers.find(application.id()).ifPresent(cover -> follow(cover, application, clock.now()));
    }

    private void follow(Cover cover, PermitApplication application, Instant now) {
        switch (application.status()) {
            case IN_REVIEW -> waits(cover, application, now);
            case MORE_EVIDENCE_ASKED -> waitsNoMore(cover);
            case ISSUED -> prove(cover, application, now);
            case REFUSED -> end(cover, application, CoverStatus.REFUSED, now);
            case LAPSED_UNANSWERED -> end(cover, application, CoverStatus.NOT_PROVED, now);
            case WITHDRAWN -> end(cover, application, CoverStatus.TAKEN_BACK, now);
            case LAPSED_UNPAID -> cover.neverBegins(now);
            case DRAFT, ON_WAITING_LIST, AWAITING_PAYMENT, WITHDRAWING, APPEALED -> {}
        }
    }

    /** Papers that came in time: nobody is fined because the council takes longer than the cover lasts (as in ruling 11). */
    private void waits(Cover cover, PermitApplication application, Instant now) {
        if (!cover.isRunning()) {
            return;
        }
        Instant until = cover.until().orElseThrow();
        Optional<Instant> grace = rules(application)
                .renewal()
                .map(renewal -> rule().graceUntil(until, renewal.graceDays()))
                .filter(end -> now.isBefore(until));
        permits.waits(cover.permitNumber().orElseThrow(), now, grace);
    }

    private void waitsNoMore(Cover cover) {
        if (cover.isRunning()) {
            permits.waitsNoMore(cover.permitNumber().orElseThrow());
        }
    }

    private void prove(Cover cover, PermitApplication application, Instant now) {
        if (cover.isRunning()) {
            Permit permit = permits.prove(cover.permitNumber().orElseThrow());
            cover.ends(CoverStatus.PROVED, permit.validUntil(), now);
            tell.ended(cover, application, now);
        }
    }

    /** The permit ends, and what was held for it goes back whole. */
    private void end(Cover cover, PermitApplication application, CoverStatus how, Instant now) {
        if (!cover.isRunning()) {
            cover.neverBegins(now);
            return;
        }
        // Whoever takes it back wants no more of it; to everybody else the end comes with notice.
        Instant noticeEnd = how == CoverStatus.TAKEN_BACK ? now : now.plus(settings.noticeAfterRefusal());
        CoverProvisionally.End end = permits.end(cover.permitNumber().orElseThrow(), noticeEnd);
        cover.ends(how, end.at(), now);
        cover.isToldUntil(end.graceUntil());
        tell.ended(cover, application, now);
    }

    @Override
    public Optional<Instant> until(PermitApplication application) {
        return Optional.of(application)
                .filter(PermitApplication::isCoveredBeforeProof)
                .flatMap(covered -> covers.find(covered.id()))
                .flatMap(Cover::until);
    }

    private TypeVersion rules(PermitApplication application) {
        return types.get(application.typeCode())
                .version(application.ruleVersion())
                .orElseThrow();
    }

    private CoverRule rule() {
        return new CoverRule(clock.zone());
    }
}

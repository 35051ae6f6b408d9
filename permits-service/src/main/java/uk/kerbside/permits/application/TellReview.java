package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.events.permits.AppealGranted;
import uk.kerbside.events.permits.ApplicationClaimed;
import uk.kerbside.events.permits.ApplicationEscalated;
import uk.kerbside.events.permits.ApplicationReleased;
import uk.kerbside.events.permits.ApplicationResubmitted;
import uk.kerbside.events.permits.MoreEvidenceAsked;
import uk.kerbside.events.permits.MoreEvidenceGiven;
import uk.kerbside.events.permits.MoreEvidenceNeverGiven;
import uk.kerbside.events.permits.MoreEvidenceReminded;
import uk.kerbside.events.permits.RefusalAppealed;
import uk.kerbside.events.permits.RefusalUpheld;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.journal.Journal;

/** Tells what officers and applicants do with an application between its submission and its end. */
@ApplicationScoped
class TellReview {
    private final Journal journal;

    TellReview(Journal journal) {
        this.journal = journal;
    }

    void claimed(PermitApplication about, Claim claim, Instant now) {
        journal.append(
                about.id(),
                ApplicationClaimed.class,
                revision -> new ApplicationClaimed(
                        revision, about.id(), about.accountId(), about.typeCode(), claim.claimedUntil(), now));
    }

    void released(PermitApplication about, Instant now) {
        journal.append(
                about.id(),
                ApplicationReleased.class,
                revision -> new ApplicationReleased(revision, about.id(), about.accountId(), about.typeCode(), now));
    }

    void escalated(PermitApplication about, Instant now) {
        journal.append(
                about.id(),
                ApplicationEscalated.class,
                revision -> new ApplicationEscalated(
                        revision,
                        about.id(),
                        about.accountId(),
                        about.typeCode(),
                        about.decideBy().orElseThrow(),
                        now));
    }

    void asked(PermitApplication about, EvidenceAsked asked) {
        journal.append(
                about.id(),
                MoreEvidenceAsked.class,
                revision -> new MoreEvidenceAsked(
                        revision,
                        about.id(),
                        about.accountId(),
                        about.typeCode(),
                        asked.askedDocuments(),
                        asked.askedWords(),
                        asked.answerUntil(),
                        asked.askedAt()));
    }

    void reminded(PermitApplication about, EvidenceAsked asked, Instant now) {
        journal.append(
                about.id(),
                MoreEvidenceReminded.class,
                revision -> new MoreEvidenceReminded(
                        revision, about.id(), about.accountId(), about.typeCode(), asked.answerUntil(), now));
    }

    void given(PermitApplication about, Instant now) {
        journal.append(
                about.id(),
                MoreEvidenceGiven.class,
                revision -> new MoreEvidenceGiven(
                        revision,
                        about.id(),
                        about.accountId(),
                        about.typeCode(),
                        about.decideBy().orElseThrow(),
                        now));
    }

    void neverGiven(PermitApplication about, Instant now) {
        journal.append(
                about.id(),
                MoreEvidenceNeverGiven.class,
                revision -> new MoreEvidenceNeverGiven(revision, about.id(), about.accountId(), about.typeCode(), now));
    }

    void resubmitted(PermitApplication about, Instant now) {
        journal.append(
                about.id(),
                ApplicationResubmitted.class,
                revision -> new ApplicationResubmitted(
                        revision,
                        about.id(),
                        about.accountId(),
                        about.typeCode(),
                        about.vrms().stream().map(Vrm::value).toList(),
                        about.decideBy().orElseThrow(),
                        now));
    }

    void appealed(PermitApplication about, Instant now) {
        journal.append(
                about.id(),
                RefusalAppealed.class,
                revision -> new RefusalAppealed(
                        revision,
                        about.id(),
                        about.accountId(),
                        about.typeCode(),
                        about.decideBy().orElseThrow(),
                        now));
    }

    void upheld(PermitApplication about, String reasons, Instant now) {
        journal.append(
                about.id(),
                RefusalUpheld.class,
                revision -> new RefusalUpheld(revision, about.id(), about.accountId(), about.typeCode(), reasons, now));
    }

    void granted(PermitApplication about, String reasons, Instant now) {
        journal.append(
                about.id(),
                AppealGranted.class,
                revision -> new AppealGranted(revision, about.id(), about.accountId(), about.typeCode(), reasons, now));
    }
}

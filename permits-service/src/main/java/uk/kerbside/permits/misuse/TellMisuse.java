package uk.kerbside.permits.misuse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.events.permits.MisuseDecided;
import uk.kerbside.events.permits.MisuseReportClaimed;
import uk.kerbside.events.permits.MisuseReportEscalated;
import uk.kerbside.events.permits.MisuseReportReleased;
import uk.kerbside.events.permits.MisuseReported;
import uk.kerbside.events.permits.MisuseWarned;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.permit.Permit;

/** Tells what becomes of reports; never what they say. */
@ApplicationScoped
class TellMisuse {
    private final Journal journal;

    TellMisuse(Journal journal) {
        this.journal = journal;
    }

    void reported(MisuseReport report) {
        journal.append(
                report.id(),
                MisuseReported.class,
                revision -> new MisuseReported(
                        revision,
                        report.id(),
                        report.kind().name(),
                        report.permitNumber(),
                        report.decideBy(),
                        report.reportedAt()));
    }

    void claimed(MisuseReport report, Instant now) {
        journal.append(
                report.id(),
                MisuseReportClaimed.class,
                revision -> new MisuseReportClaimed(
                        revision, report.id(), report.claim().orElseThrow().claimedUntil(), now));
    }

    void released(MisuseReport report, Instant now) {
        journal.append(
                report.id(),
                MisuseReportReleased.class,
                revision -> new MisuseReportReleased(revision, report.id(), now));
    }

    void escalated(MisuseReport report, Instant now) {
        journal.append(
                report.id(),
                MisuseReportEscalated.class,
                revision -> new MisuseReportEscalated(revision, report.id(), report.decideBy(), now));
    }

    void decided(MisuseReport report, boolean repeat, Instant now) {
        journal.append(
                report.id(),
                MisuseDecided.class,
                revision -> new MisuseDecided(
                        revision,
                        report.id(),
                        report.outcome().orElseThrow(),
                        report.permitNumber(),
                        report.suspensionId(),
                        repeat,
                        now));
    }

    void warned(Permit permit, MisuseReport report, String words, Instant now) {
        journal.append(
                permit.number(),
                MisuseWarned.class,
                revision -> new MisuseWarned(
                        revision, permit.number(), permit.accountId(), permit.typeCode(), report.id(), words, now));
    }
}

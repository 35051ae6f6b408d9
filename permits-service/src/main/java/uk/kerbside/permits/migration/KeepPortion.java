package uk.kerbside.permits.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.CivilTime;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.permit.PaperGrant;
import uk.kerbside.permits.permit.TakePaperPermits;

/** Keeps what came of some rows and takes them away: all of it, or nothing. */
@ApplicationScoped
class KeepPortion {
    private final PaperImports imports;
    private final WaitingRows waiting;
    private final RowReports reports;
    private final PaperPermits papers;
    private final TakePaperPermits takePermits;
    private final CouncilClock clock;

    KeepPortion(
            PaperImports imports,
            WaitingRows waiting,
            RowReports reports,
            PaperPermits papers,
            TakePaperPermits takePermits,
            CouncilClock clock) {
        this.imports = imports;
        this.waiting = waiting;
        this.reports = reports;
        this.papers = papers;
        this.takePermits = takePermits;
        this.clock = clock;
    }

    /**
     * @param known accounts of the rows that were taken, by permit number
     * @return whether the import goes on
     */
    @Transactional
    boolean keep(String importId, List<JudgedRow> judged, Map<String, People.Known> known) {
        Optional<PaperImport> running =
                imports.findForUpdate(importId).filter(found -> found.status() == ImportStatus.RUNNING);
        if (running.isEmpty()) {
            return false;
        }
        if (waiting.delete(importId, judged.stream().map(JudgedRow::line).toList()) < judged.size()) {
            throw new OvertakenException(importId);
        }
        List<JudgedRow> kept = keepPermits(importId, running.get(), judged, known);
        reports.add(importId, kept);
        running.get().done(kept);
        return true;
    }

    /** Nothing waits any more. */
    @Transactional
    void finish(String importId) {
        imports.findForUpdate(importId).ifPresent(found -> found.finish(clock.now()));
    }

    private List<JudgedRow> keepPermits(
            String importId, PaperImport running, List<JudgedRow> judged, Map<String, People.Known> known) {
        Instant now = clock.now();
        List<PaperGrant> grants = judged.stream()
                .flatMap(row -> row.permit().stream())
                .filter(permit -> !permit.isOverOn(running.judgedOn()))
                .map(permit -> grant(permit, known.get(permit.number()).accountId()))
                .toList();
        Map<String, Set<TakePaperPermits.Remark>> remarks = takePermits.take(grants, now);
        List<JudgedRow> kept = new ArrayList<>();
        List<PaperPermits.Taken> taken = new ArrayList<>();
        for (JudgedRow row : judged) {
            JudgedRow noted = row.permit()
                    .map(permit -> row.with(flags(known.get(permit.number()), remarks.get(permit.number()))))
                    .orElse(row);
            kept.add(noted);
            noted.permit()
                    .ifPresent(permit -> taken.add(new PaperPermits.Taken(
                            permit,
                            known.get(permit.number()).accountId(),
                            noted.fingerprint(),
                            noted.flags(),
                            until(permit),
                            permit.isOverOn(running.judgedOn()))));
        }
        papers.addAll(importId, taken, now);
        return kept;
    }

    private PaperGrant grant(PaperPermit permit, String accountId) {
        return new PaperGrant(
                permit.number(),
                accountId,
                permit.uprn(),
                permit.type().code(),
                permit.rules(),
                PaperScope.of(permit),
                permit.vrm(),
                clock.startOf(permit.firstDay()),
                until(permit));
    }

    /** Ruling 1: good until the end of its last day. */
    private Instant until(PaperPermit permit) {
        return CivilTime.untilEndOf(permit.lastDay(), clock.zone());
    }

    private static List<PaperFlag> flags(People.Known known, Set<TakePaperPermits.Remark> remarks) {
        List<PaperFlag> flags = new ArrayList<>(known.flags());
        if (remarks != null) {
            remarks.stream().map(KeepPortion::flag).forEach(flags::add);
        }
        return flags;
    }

    private static PaperFlag flag(TakePaperPermits.Remark remark) {
        return switch (remark) {
            case VEHICLE_HAS_PERMIT -> PaperFlag.VEHICLE_HAS_PERMIT;
            case OVER_LIMIT -> PaperFlag.OVER_LIMIT;
        };
    }
}

package uk.kerbside.enforcement.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.kerbside.enforcement.check.CheckSettings;
import uk.kerbside.enforcement.check.Circumstance;
import uk.kerbside.enforcement.memory.Remembered;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.finding.Advice;
import uk.kerbside.kernel.finding.Overlay;
import uk.kerbside.kernel.finding.Surroundings;
import uk.kerbside.kernel.vrm.FoldedVrm;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * The list of alerts in memory. Until it was read once nobody can tell whether a mark is on it, and no check is a plain
 * no.
 */
@ApplicationScoped
class ListedMarks implements Circumstance, Remembered {
    /** Longer than a day has hours: checks ask about the past, and clocks differ. */
    private static final Duration BEYOND = Duration.ofDays(1);

    private static final int RECALLED_AT_MOST = 1_000;

    private static final Laid NOT_READ_YET = new Laid(Overlay.DATA_TOO_OLD, Optional.empty());

    private final MarkAlerts alerts;
    private final CheckSettings checks;
    private final InstantSource clock;
    private volatile Map<FoldedVrm, List<MarkAlert>> listed;

    ListedMarks(MarkAlerts alerts, CheckSettings checks, InstantSource clock) {
        this.alerts = alerts;
        this.checks = checks;
        this.clock = clock;
    }

    /** Also what was over a while ago: a check may ask about then. */
    @Override
    public void refresh() {
        Instant since = clock.instant().minus(checks.backAtMost()).minus(BEYOND);
        listed = alerts.listNotOver(since).stream()
                .collect(Collectors.groupingBy(alert -> alert.vrm().folded()));
    }

    @Override
    public Optional<Laid> of(Vrm vrm, PlaceCode place, Instant at) {
        Map<FoldedVrm, List<MarkAlert>> known = listed;
        if (known == null) {
            return Optional.of(NOT_READ_YET);
        }
        return laid(vrm, known.getOrDefault(vrm.folded(), List.of()), place, at);
    }

    /** Who knows of an alert can hide from it, or lean on it. */
    @Override
    public boolean isForOfficersAlone() {
        return true;
    }

    @Override
    public Recollection recollect(Collection<Vrm> vrms, Collection<Instant> times) {
        Set<FoldedVrm> folded = vrms.stream().map(Vrm::folded).collect(Collectors.toSet());
        Map<FoldedVrm, List<MarkAlert>> stored = alerts.listOfEach(folded, RECALLED_AT_MOST).stream()
                .collect(Collectors.groupingBy(alert -> alert.vrm().folded()));
        return (vrm, place, at, knownAt) -> laid(
                vrm,
                stored.getOrDefault(vrm.folded(), List.of()).stream()
                        .filter(alert -> !alert.addedAt().isAfter(knownAt))
                        .toList(),
                place,
                at);
    }

    private static Optional<Laid> laid(Vrm vrm, List<MarkAlert> alerts, PlaceCode place, Instant at) {
        return alerts.stream()
                .filter(alert -> alert.holdsAt(place, at))
                .flatMap(alert -> laid(vrm, alert).stream())
                .min(Comparator.comparing(over -> over.advice().orElseThrow().word()));
    }

    /** A mark that only looks like the one on the list is a supervisor's to judge. */
    private static Optional<Laid> laid(Vrm read, MarkAlert alert) {
        return switch (read.matches(alert.vrm())) {
            case NONE -> Optional.empty();
            case EXACT -> Optional.of(exact(alert));
            case CONFUSABLE ->
                Optional.of(new Laid(
                        Overlay.ALERT,
                        Optional.of(advice(Advice.Word.REFER, alert, ", under a mark that looks like the one read"))));
        };
    }

    private static Laid exact(MarkAlert alert) {
        Advice advice = advice(alert.kind().advice(), alert, "");
        Optional<Surroundings.Exemption> exemption = Optional.of(
                        new Surroundings.Exemption(alert.reason(), Optional.of(alert.overAt())))
                .filter(listed -> advice.word() == Advice.Word.NONE);
        return new Laid(Overlay.ALERT, Optional.of(advice), exemption);
    }

    private static Advice advice(Advice.Word word, MarkAlert alert, String caveat) {
        return new Advice(word, Optional.empty(), List.of(alert.kind().words() + caveat + ": " + alert.reason()));
    }
}

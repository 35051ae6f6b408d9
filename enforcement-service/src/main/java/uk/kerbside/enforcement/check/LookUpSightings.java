package uk.kerbside.enforcement.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.finding.Answer;
import uk.kerbside.kernel.finding.Question;
import uk.kerbside.kernel.finding.Sightings;

/**
 * Looks up earlier checks where a finding depends on them, and there alone: a longest stay whose beginning is not known,
 * and a lapse. On a thread of its own, for a short while, and only so many at once: a database that hangs makes no check
 * wait, and what depends on it is then not said.
 */
@ApplicationScoped
class LookUpSightings {
    private static final Logger LOG = Logger.getLogger(LookUpSightings.class);

    /** What was found, for the rule and for the officer. */
    record Seen(Sightings sightings, List<EarlierChecks.Seen> earlier) {
        private static final Seen NOTHING = new Seen(Sightings.UNAVAILABLE, List.of());
    }

    private final EarlierChecks earlierChecks;
    private final CheckSettings.Sightings settings;
    private final Semaphore lookers;

    LookUpSightings(EarlierChecks earlierChecks, CheckSettings settings) {
        this.earlierChecks = earlierChecks;
        this.settings = settings.sightings();
        this.lookers = new Semaphore(settings.sightings().atOnce());
    }

    /** Empty when nothing depends on earlier checks. */
    Optional<CompletionStage<Seen>> find(Found found) {
        if (!found.isOfOneBay()) {
            return Optional.empty();
        }
        Answer answer = found.answer();
        Optional<CheckRecord.ObservedLapse> lapse = WriteDown.lapseOf(answer.finding());
        if (lapse.isPresent()) {
            return Optional.of(
                    lookUp(() -> ofLapse(lapse.get(), answer.question().at())));
        }
        boolean isStayUnknown =
                answer.finding().stay().filter(stay -> stay.since().isEmpty()).isPresent();
        return found.asked()
                .observed()
                .filter(observed -> isStayUnknown && observed.valves().isPresent())
                .map(observed -> lookUp(() -> ofVehicle(answer.question(), observed)));
    }

    private CompletionStage<Seen> lookUp(Supplier<Seen> work) {
        if (!lookers.tryAcquire()) {
            return CompletableFuture.completedFuture(Seen.NOTHING);
        }
        return CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return work.get();
                            } finally {
                                lookers.release();
                            }
                        },
                        LookUpSightings::aside)
                .exceptionally(failure -> {
                    LOG.warnf("Earlier checks cannot be read just now: %s", failure.getMessage());
                    return Seen.NOTHING;
                })
                .completeOnTimeout(Seen.NOTHING, settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void aside(Runnable work) {
        Thread.ofVirtual().name("sightings").start(work);
    }

    private Seen ofLapse(CheckRecord.ObservedLapse lapse, Instant at) {
        List<EarlierChecks.Seen> earlier = earlierChecks.listOfLapse(lapse, at, settings.shownAtMost());
        return new Seen(new Sightings.Known(Optional.empty(), earlier.size()), earlier);
    }

    /** Since the earliest sighting from which on the valves have stood as they do now. */
    private Seen ofVehicle(Question question, Observed observed) {
        Observed.Valves now = observed.valves().orElseThrow();
        Duration back = settings.back();
        List<EarlierChecks.Sighting> unmoved = earlierChecks
                .listOfMark(
                        question.vrm().value(),
                        question.places().stream()
                                .map(Place::code)
                                .map(Object::toString)
                                .toList(),
                        question.at().minus(back),
                        question.at())
                .stream()
                .takeWhile(sighting -> sighting.valves().equals(now))
                .toList();
        Optional<Instant> since = unmoved.stream()
                .map(sighting -> sighting.firstSeen().orElse(sighting.at()))
                .min(Instant::compareTo)
                .or(observed::firstSeen);
        return new Seen(
                new Sightings.Known(since, 0),
                unmoved.stream()
                        .limit(settings.shownAtMost())
                        .map(sighting -> new EarlierChecks.Seen(sighting.checkId(), sighting.at()))
                        .toList());
    }
}

package uk.kerbside.enforcement.outage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import uk.kerbside.enforcement.memory.Announcement;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.id.Ids;

/**
 * Writes down that an instance does not hear a source, or hears it again. However many instances say so, there is one
 * outage; it is over when the last of them hears again, or has not been heard of itself for a while.
 */
@ApplicationScoped
class RecordSilence {
    private final Outages outages;
    private final Announcement announcement;
    private final OutageSettings settings;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    RecordSilence(
            Outages outages,
            Announcement announcement,
            OutageSettings settings,
            CurrentActor currentActor,
            InstantSource clock) {
        this.outages = outages;
        this.announcement = announcement;
        this.settings = settings;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @param from up to when everything the source had to say was known */
    @Transactional
    void silent(String source, Instant from, String instance) {
        outages.lock(source);
        Outage open = outages.findNoticed(source).orElseGet(() -> add(noticed(source, from, Optional.empty())));
        outages.witness(open.outageId(), instance, now());
    }

    /** @param from since when it was silent, in case nobody could write that down while it was */
    @Transactional
    void heard(String source, Instant from, Instant until, String instance) {
        outages.lock(source);
        Optional<Outage> open = outages.findNoticed(source);
        if (open.isPresent()) {
            outages.forgetWitness(open.get().outageId(), instance);
            closeUnlessWitnessed(open.get(), until);
        } else if (!outages.isNoticed(source, from, until)) {
            add(noticed(source, from, Optional.of(until)));
        }
    }

    /** Also when the instance that opened it is gone and nobody who hears the source had anything to write down. */
    @Transactional
    void closeWhatNobodyWitnesses(String source) {
        if (outages.findNoticed(source).isPresent()) {
            outages.lock(source);
            outages.findNoticed(source).ifPresent(open -> closeUnlessWitnessed(open, now()));
        }
    }

    private Outage add(Outage outage) {
        outages.add(outage);
        announcement.changed();
        return outage;
    }

    private void closeUnlessWitnessed(Outage open, Instant until) {
        if (!outages.isWitnessed(open.outageId(), now().minus(settings.witnessGoneAfter()))) {
            Instant end = until.isAfter(open.from()) ? until : open.from().plus(1, ChronoUnit.MICROS);
            outages.close(open.closed(end, actor().subject()));
            announcement.changed();
        }
    }

    private Outage noticed(String source, Instant from, Optional<Instant> until) {
        String by = actor().subject();
        return new Outage(
                Ids.uuid7(),
                DownKind.SOURCE,
                Optional.of(source),
                from.truncatedTo(ChronoUnit.MICROS),
                until.map(end -> end.truncatedTo(ChronoUnit.MICROS)),
                "Nothing was heard of it.",
                true,
                by,
                now(),
                until.map(end -> by),
                1);
    }

    private Actor actor() {
        return currentActor.actor();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

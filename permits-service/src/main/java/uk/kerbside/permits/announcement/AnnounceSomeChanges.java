package uk.kerbside.permits.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.permits.PlaceChangeAnnounced;
import uk.kerbside.events.permits.PlaceChangeNews;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.place.PlaceVersions;

/** Tells some holders of one change, or that it does not come: ledger and fact in one. */
@ApplicationScoped
class AnnounceSomeChanges {
    private final ComingChanges coming;
    private final PlaceVersions versions;
    private final ToldChanges told;
    private final Journal journal;
    private final CouncilClock clock;
    private final AnnouncementSettings settings;

    AnnounceSomeChanges(
            ComingChanges coming,
            PlaceVersions versions,
            ToldChanges told,
            Journal journal,
            CouncilClock clock,
            AnnouncementSettings settings) {
        this.coming = coming;
        this.versions = versions;
        this.told = told;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
    }

    /** The next place with a change near enough. */
    @Transactional
    Optional<String> nextChanging(String afterCode) {
        return versions.listChanging(earliest(), latest(), afterCode, 1).stream()
                .findFirst();
    }

    @Transactional
    List<PlaceChange> changesOf(String placeCode) {
        return coming.of(placeCode, earliest(), latest());
    }

    /** @return where to go on; empty when nobody is left */
    @Transactional
    Optional<String> announce(PlaceChange change, String afterAccountId) {
        List<ToldChanges.Holder> some =
                told.listUntold(change, clock.startOf(change.from()), afterAccountId, settings.announcedAtOnce());
        for (ToldChanges.Holder holder : some) {
            told.record(change, holder, clock.now())
                    .ifPresent(heardOfAnother -> append(
                            holder,
                            new ToldChanges.Standing(change.placeCode(), change.placeName(), change.from()),
                            heardOfAnother ? PlaceChangeNews.CHANGED : PlaceChangeNews.ANNOUNCED,
                            change.words()));
        }
        return some.isEmpty() ? Optional.empty() : Optional.of(some.getLast().accountId());
    }

    /** Changes that were told and do not come. */
    @Transactional
    List<ToldChanges.Standing> listGone() {
        return told.listStanding(clock.today()).stream()
                .filter(standing -> coming.of(standing.placeCode(), standing.from(), standing.from())
                        .isEmpty())
                .toList();
    }

    /** @return whether there may be more */
    @Transactional
    boolean takeBack(ToldChanges.Standing gone) {
        List<ToldChanges.Holder> some = told.listTold(gone, settings.announcedAtOnce());
        for (ToldChanges.Holder holder : some) {
            if (told.takeBack(gone, holder.accountId(), clock.now())) {
                append(holder, gone, PlaceChangeNews.WITHDRAWN, List.of());
            }
        }
        return some.size() == settings.announcedAtOnce();
    }

    private void append(
            ToldChanges.Holder holder, ToldChanges.Standing place, PlaceChangeNews news, List<String> words) {
        journal.append(
                holder.accountId(),
                PlaceChangeAnnounced.class,
                revision -> new PlaceChangeAnnounced(
                        revision,
                        news,
                        holder.accountId(),
                        holder.permitNumbers(),
                        place.placeCode(),
                        place.placeName(),
                        place.from(),
                        words,
                        clock.now()));
    }

    private LocalDate earliest() {
        return clock.today().minus(settings.toldAfterwards());
    }

    private LocalDate latest() {
        return clock.today().plus(settings.notice());
    }
}

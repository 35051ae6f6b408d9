package uk.kerbside.permits.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.place.Places;

/** Shows what holders of a place's permits are told, before and while they are. */
@ApplicationScoped
public class ShowAnnouncements {
    /** No council plans further ahead. */
    private static final Period AHEAD = Period.ofYears(10);

    private final ComingChanges coming;
    private final Places places;
    private final ToldChanges told;
    private final CouncilClock clock;
    private final AnnouncementSettings settings;

    ShowAnnouncements(
            ComingChanges coming, Places places, ToldChanges told, CouncilClock clock, AnnouncementSettings settings) {
        this.coming = coming;
        this.places = places;
        this.told = told;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * @param announcedFrom the day from which on holders are told of it
     * @param told how many accounts have heard of it
     */
    public record Announcement(PlaceChange change, LocalDate announcedFrom, int told) {}

    /** @throws NotFoundException when there is no such place */
    @Transactional
    public List<Announcement> of(String placeCode) {
        String code = places.get(placeCode).code();
        LocalDate today = clock.today();
        return coming.of(code, today.minus(settings.toldAfterwards()), today.plus(AHEAD)).stream()
                .map(change -> new Announcement(
                        change, change.from().minus(settings.notice()), told.count(code, change.from())))
                .toList();
    }
}

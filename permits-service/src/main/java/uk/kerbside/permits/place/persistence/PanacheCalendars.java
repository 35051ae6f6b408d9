package uk.kerbside.permits.place.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.kerbside.events.EventJson;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.place.Calendars;

/** The calendar in PostgreSQL. */
@ApplicationScoped
class PanacheCalendars implements Calendars, PanacheRepositoryBase<StoredCalendar, Boolean> {
    private final CouncilClock clock;

    PanacheCalendars(CouncilClock clock) {
        this.clock = clock;
    }

    @Override
    public Calendar current() {
        return findByIdOptional(true)
                .map(PanacheCalendars::read)
                .orElseGet(() -> new Calendar(clock.zone(), List.of(), List.of()));
    }

    @Override
    public Calendar currentForUpdate() {
        // Also where there is no row yet.
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended('calendar', 0))::text")
                .getSingleResult();
        return current();
    }

    @Override
    public void save(Calendar calendar) {
        StoredCalendar row = findByIdOptional(true).orElseGet(StoredCalendar::first);
        row.document = write(calendar);
        row.changedAt = clock.now();
        persist(row);
    }

    private static Calendar read(StoredCalendar row) {
        try {
            return EventJson.mapper().readValue(row.document, Calendar.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored calendar cannot be read", e);
        }
    }

    private static String write(Calendar calendar) {
        try {
            return EventJson.mapper().writeValueAsString(calendar);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The calendar cannot be written", e);
        }
    }
}

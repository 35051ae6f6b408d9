package uk.kerbside.helpline.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import uk.kerbside.events.Event;

/** Puts a fact on the time line of the account it is about, in the transaction that hears it. */
@ApplicationScoped
public class TellFact {
    private final TimeLine timeLine;

    TellFact(TimeLine timeLine) {
        this.timeLine = timeLine;
    }

    /**
     * @param eventId the event's identity
     * @param type its wire name
     */
    public void tell(String eventId, String type, Event event, Telling telling) {
        telling.accountId()
                .ifPresent(account -> timeLine.add(new TimeLineEntry(
                        eventId,
                        account,
                        // As exact as the database keeps it, so that a page ends where the next one begins.
                        telling.at().truncatedTo(ChronoUnit.MICROS),
                        event.revision(),
                        type,
                        telling.text(),
                        telling.refs())));
    }
}

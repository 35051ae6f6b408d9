package uk.kerbside.permits.quote;

import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.place.PlaceFiles;
import uk.kerbside.permits.support.MemoryCouncil;
import uk.kerbside.permits.support.SampleCouncil;

/** The sample council at noon on a Tuesday, where A-1 asks what a permit would cost; nobody else is there. */
final class Quoting {
    static final String NOON = "2026-11-24T12:00:00Z";

    private final MemoryCouncil council = new MemoryCouncil(NOON);
    private final MakeQuote makeQuote = new MakeQuote(
            council.permitTypes(),
            council.councilPlaces(),
            council.accountHolders(),
            new StartRule(council.calendars(), council.clock()),
            new FreePlaces(
                    council.limits(),
                    council.setLimits(),
                    council.heldPermits(),
                    council.queues(),
                    council.sponsors(),
                    council.clock()),
            council.clock());

    Quoting() {
        PlaceFiles.read(SampleCouncil.file("places.csv"), council.councilPlaces(), council.clock());
        PlaceFiles.read("""
                code,kind,name,controlled_hours,bay_classes,capacity,traffic_order,valid_from,term_time_only,boundary_wkt
                SL-1,STATED_LOCATION,Como Road 204,Mon-Fri 08:30-18:30,RESIDENT,,TMO 2009 No. 3,2026-04-01,N,
                """, council.councilPlaces(), council.clock());
        live(Resident.rita());
    }

    MemoryCouncil council() {
        return council;
    }

    MakeQuote makeQuote() {
        return makeQuote;
    }

    /** From now on A-1 is this resident. */
    void live(Resident resident) {
        council.holders.put("A-1", resident.holder());
    }

    Quote quote(Wish wish) {
        return makeQuote.quote("A-1", wish.request());
    }

    /** Why there is no quote. */
    QuoteRefusal refusal(Wish wish) {
        try {
            quote(wish);
        } catch (RefusedException refused) {
            return (QuoteRefusal) refused.refusal();
        }
        throw new AssertionError("It was quoted");
    }
}

package uk.kerbside.permits.register;

import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.wish;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Refunding;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.MovableClock;

/** What one resident of a school street has: a permit each that is good, to come, unpaid, and given back. */
record FourPermits(Person holder, String active, String scheduled, String unpaid, String surrendered) {
    /** Applied for one after the other, a minute apart. */
    static FourPermits from(Instant first, MovableClock clock) {
        SampleCouncil.isLoaded();
        clock.set(first);
        Person rita = Person.residentOf("RO5")
                .onSchoolStreet("S1")
                .withMoreVehicles(3)
                .published();
        String active = apply(rita, wishFor(rita, 0, Map.of()), "ISSUED").number();
        clock.set(first.plusSeconds(60));
        String scheduled = apply(rita, wishFor(rita, 1, Map.of("startsOn", "2026-12-01")), "ISSUED")
                .number();
        clock.set(first.plusSeconds(120));
        String unpaid =
                apply(rita, wish("RESIDENT", rita, "P12M"), "AWAITING_PAYMENT").number();
        String surrendered = apply(rita, wishFor(rita, 2, Map.of()), "ISSUED").number();
        Refunding.surrender(rita, surrendered).then().statusCode(200);
        return new FourPermits(rita, active, scheduled, unpaid, surrendered);
    }

    private static Map<String, Object> wishFor(Person rita, int vehicle, Map<String, String> more) {
        Map<String, Object> wish = new HashMap<>(
                Map.of("permitType", "SCHOOL_STREET", "vrm", rita.vrms().get(vehicle)));
        wish.putAll(more);
        return wish;
    }
}

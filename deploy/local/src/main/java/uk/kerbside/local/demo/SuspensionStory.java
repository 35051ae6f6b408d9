package uk.kerbside.local.demo;

import java.time.Instant;
import java.util.random.RandomGenerator;
import uk.kerbside.local.demo.Api.Answer;

/** Bays are suspended, and so is a permit; both are seen by an officer at once, and both end. */
public final class SuspensionStory {
    /** What a telling left behind for a closer look. */
    public record Told(String permitNumber, Instant suspendedAt) {}

    // Bays in which no other story parks.
    private static final String BAYS = "SHARED";

    private final Transcript transcript;
    private final Resident rosa;
    private final PermitOfficer petra;
    private final Officer eddie;
    private final Supervisor elena;

    public SuspensionStory(Suite suite, Transcript transcript, RandomGenerator random) {
        this.transcript = transcript;
        this.rosa = new Resident(suite, random);
        this.petra = PermitOfficer.petra(suite);
        this.eddie = new Officer(suite, random);
        this.elena = new Supervisor(suite);
    }

    /** Tells it from beginning to end. */
    public Told tell() {
        transcript.chapter("Petra suspends");
        rosa.settle();
        Answer bought = rosa.apply("RESIDENT");
        String number = bought.text("permitNumber");
        eddie.waitFor("COVERED", rosa.mark(), rosa.zone(), BAYS, rosa.pay(bought.text("chargeId")));
        bays();
        return new Told(number, permit(number));
    }

    private void bays() {
        Answer suspension = petra.suspendBays(rosa.zone(), BAYS);
        try {
            eddie.waitFor("BAY_SUSPENDED", rosa.mark(), rosa.zone(), BAYS, System.nanoTime());
            eddie.expect("COVERED", rosa.mark(), rosa.zone(), "RESIDENT");
            transcript.line("Eddie", "checks " + rosa.mark() + " in a suspended bay", "no permit excuses it");
        } finally {
            petra.takeBack(suspension);
        }
        eddie.waitFor("COVERED", rosa.mark(), rosa.zone(), BAYS, System.nanoTime());
        transcript.line("Petra", "takes that back", "covered");
    }

    private Instant permit(String number) {
        petra.suspend(rosa.permit(number).once("ACTIVE"));
        eddie.waitFor("RIGHT_ON_HOLD", rosa.mark(), rosa.zone(), "RESIDENT", System.nanoTime());
        Answer suspended = rosa.permit(number).once("ON_HOLD");
        Instant at = Instant.parse(
                suspended.body().path("suspended").path(0).path("from").asText());
        transcript.line("Eddie", "checks " + rosa.mark(), "the permit is suspended");
        petra.lift(number);
        eddie.waitFor("COVERED", rosa.mark(), rosa.zone(), "RESIDENT", System.nanoTime());
        if (!elena.standingsAt(rosa.mark(), at).contains("ON_HOLD")
                || elena.standingsAt(rosa.mark(), at).contains("LIVE")) {
            throw new StoryBreaks("At " + at + " it was suspended, and today that is forgotten");
        }
        transcript.line("Elena", "looks back at " + at, "it was suspended then");
        return at;
    }
}
